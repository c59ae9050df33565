import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../src/serve.ts';
import { indexFile, openBuilt } from '../search/built-index.ts';
import { realSite, temporaryFolder } from '../site/built.ts';
import { axeFaults } from './axe.ts';
import { visit } from './visit.ts';

const QUERIES: Readonly<Record<string, string>> = {
  en: 'declarations',
  fr: 'déclaration',
  ar: 'النيابة العامة',
  'zh-Hans': '检察官',
};
const BROKEN = 'The search could not be loaded. The index below holds every title.';
/** The entries of the static index but the first of each letter: one test looks at all, and they are the same in each state. */
const LISTED = '.index-list li + li';

for (const [language, query] of Object.entries(QUERIES)) {
  test(`in ${language} a query typed into the box of any page gives the same results as in Node, marked, by keyboard, axe clean`, async () => {
    const expected = (await openBuilt(realSite(), language)).attempt(query);
    await visit(`${language}/about/`, {}, async (page) => {
      await page.getByRole('search').getByRole('searchbox').fill(query);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=*');
      await page.locator('.found a').first().waitFor();
      const hrefs = await page
        .locator('.found a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      assert.deepEqual(hrefs.sort(), expected.found.map(({ address }) => `../../${address}`).sort());
      assert.equal(
        await page.locator('.found a').first().getAttribute('href'),
        `../../${expected.found.find(({ foreign }) => !foreign)?.address}`,
      );
      assert.ok((await page.locator('.found mark').count()) > 0);
      await page.locator('#search-status', { hasText: /\S/ }).waitFor();
      assert.match((await page.textContent('#search-status')) ?? '', new RegExp(String(expected.count)));
      assert.deepEqual(await axeFaults(page), []);
      await page.locator('#search-box').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate('document.activeElement.id'), 'search-box');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('main mark').first().waitFor();
      assert.ok(!page.url().includes('?'));
    });
  });
}

test('a misspelt query is answered with a link to what may be meant, and the count follows', async () => {
  await visit('en/search/?q=indepndence', {}, async (page) => {
    await page.locator('#search-meant a').click();
    assert.equal(await page.inputValue('#search-box'), 'independence');
    await page.locator('.found a').first().waitFor();
    await page.waitForURL('**/?q=independence');
  });
});

test('a query of markup, of nothing or of broken escapes is shown as text and does nothing', async () => {
  for (const query of ['<img src=x onerror=alert(1)>', '%00%%E0%A4 %ED%A0%80%', 'x'.repeat(1500)]) {
    await visit(`en/search/?q=${query.startsWith('%') ? query : encodeURIComponent(query)}`, {}, async (page) => {
      await page.locator('#search-status', { hasText: /\S/ }).waitFor();
      assert.equal(await page.locator('main img').count(), 0);
    });
  }
});

test('with scripts off the page of the search lists titles, provisions and terms by letter, and axe finds nothing', async () => {
  // axe itself is a script: it looks at the page as it stands before anything is asked for, which is the same list.
  await visit('fr/search/', {}, async (page) => assert.deepEqual(await axeFaults(page), []));
  await visit('fr/about/', { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('searchbox').fill('patrimoine');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/search/?q=patrimoine');
    assert.ok(await page.locator('#index').isVisible());
    await page.locator('.index-list a', { hasText: 'patrimoine' }).first().click();
    assert.match(page.url(), /glossary\/#asset-declaration$/);
  });
});

test('an index that is cut off, of another version or missing is answered with a sentence and the list', async () => {
  const folder = path.join(temporaryFolder(), 'site');
  cpSync(realSite(), folder, {
    recursive: true,
    filter: (name) =>
      /^(?:en(?:\/search(?:\/index.html)?)?|assets(?:\/(?!index-).*|\/index-en\..*)?|)$/.test(
        path.relative(realSite(), name),
      ),
  });
  const file = path.join(folder, indexFile(folder, 'en'));
  const whole = readFileSync(file, 'utf8');
  const damaged = await serve({ folder, port: 0 });
  const expected = /^request to |Unexpected|Invalid|404|unterminated|Refused to execute/i;
  try {
    const harms: readonly (() => void)[] = [
      () => writeFileSync(file, whole.slice(0, 500)),
      () => writeFileSync(file, whole.replace(/"version":\d+/, '"version":99')),
      () => writeFileSync(file, 'lecternSearch("head",{"version":2});'),
      () => rmSync(file),
      () => {
        writeFileSync(file, whole);
        for (const name of readdirSync(file.replace(/\.js$/, '')))
          if (name.startsWith('t')) rmSync(path.join(file.replace(/\.js$/, ''), name));
      },
    ];
    for (const harm of harms) {
      harm();
      // In another context each time, as a browser may keep files that a host says never change.
      await visit(
        `${damaged.address}en/search/?q=evidence`,
        { extraHTTPHeaders: { 'Cache-Control': `no-cache, x=${harms.indexOf(harm)}` } },
        async (page) => {
          await page.locator('#search-broken').waitFor();
          assert.equal(await page.textContent('#search-broken'), BROKEN);
          assert.ok(await page.locator('#index').isVisible());
          if (harm === harms[0]) assert.deepEqual(await axeFaults(page, LISTED), []);
        },
        expected,
      );
    }
  } finally {
    await damaged.close();
  }
});

test('from a disk it is the same search, and its results lead to files', async () => {
  const file = pathToFileURL(path.join(realSite(), 'en/search/index.html')).href;
  await visit(`${file}?q=declarations`, {}, async (page) => {
    const href = await page.locator('.found a').first().getAttribute('href');
    assert.match(href ?? '', /index\.html/);
    await page.locator('.found a').first().click();
    await page.locator('main mark').first().waitFor();
  });
});

test('on a touch screen a tap opens the box, and a tap on a result leads there; the work is done in a worker', async () => {
  await visit('en/standards/', { hasTouch: true, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.getByRole('searchbox').tap();
    await page.keyboard.type('declarations');
    await page.keyboard.press('Enter');
    await page.locator('.found a').first().waitFor();
    assert.equal(page.workers().length, 1);
    const more = page.locator('#search-more');
    const before = await page.locator('.found a').count();
    await more.tap();
    await page.locator('.found a').nth(before).waitFor();
    await page.locator('.found a').first().tap();
    await page.locator('main mark').first().waitFor();
  });
});

test('when the network goes, what was looked for is found again, and what did not come is answered with the list', async () => {
  await visit(
    'en/search/?q=declarations',
    { colorScheme: 'dark' },
    async (page) => {
      await page.locator('.found a').first().waitFor();
      const found = await page.locator('.found').allTextContents();
      await page.locator('#search-box').fill('evidence');
      await page
        .locator('.found a', { hasText: /evidence/i })
        .first()
        .waitFor();
      await page.context().setOffline(true);
      await page.locator('#search-box').fill('declarations');
      await page
        .locator('.found a', { hasText: /declaration/i })
        .first()
        .waitFor();
      assert.deepEqual(await page.locator('.found').allTextContents(), found);
      await page.locator('#search-box').fill('zoology of quokkas');
      await page.locator('#search-broken').waitFor();
      assert.ok(await page.locator('#index').isVisible());
      assert.deepEqual(await axeFaults(page, LISTED), []);
      await page.context().setOffline(false);
      await page.locator('#search-box').fill('charge');
      await page.locator('.found a').first().waitFor();
      assert.ok(await page.locator('#search-broken').isHidden());
    },
    /ERR_INTERNET_DISCONNECTED/,
  );
});

test('pages load neither the script nor the index of the search until it is used', async () => {
  await visit('en/standards/', {}, async (page) => {
    const loaded = (await page.evaluate(
      'performance.getEntriesByType("resource").map(({ name }) => name)',
    )) as string[];
    assert.deepEqual(
      loaded.filter((name) => /assets\/(?:search|index)-/.test(name)),
      [],
    );
  });
});
