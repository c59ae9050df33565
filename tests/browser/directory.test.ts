import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { monthsAfter } from '../../src/lookup/age.ts';
import { realSite } from '../site/built.ts';
import { assertSound, SMALL } from './look.ts';
import { served, visit } from './visit.ts';
import { assertFits } from './width.ts';

const found = (page: Page) => page.locator('.found .entries > li');
const names = (page: Page): Promise<string[]> => page.locator('.found .entries a').allTextContents();
const ask = (page: Page, text: string) => page.locator('#find-query').fill(text);
const box = (page: Page, facet: string, value: string) => page.locator(`input[name="${facet}"][value="${value}"]`);
const countBeside = (page: Page, facet: string, value: string): Promise<number> =>
  page.locator(`li:has(> label > input[name="${facet}"][value="${value}"]) .count`).textContent().then(Number);
const openFilters = (page: Page) =>
  page.evaluate("document.querySelectorAll('form.find details').forEach((one) => { one.open = true; })");

const KINDS = [
  'directory/',
  'directory/?q=prosecutors&country=US',
  'directory/region/',
  'directory/region/155/',
  'directory/country/ar/',
  'directory/map/',
  'directory/figures/',
  'directory/apa-us/',
  'directory/apb-bg/',
  'data/',
  'data/fields/',
];
const DESK = { width: 1280, height: 720 };

for (const language of ['en', 'ar', 'zh-Hans'])
  test(`on the directory and its data in ${language} axe finds nothing, light or dark, another script names its language, and 320 pixels are enough`, async () => {
    for (const kind of KINDS) {
      const address = `${language}/${kind}`;
      await visit(address, { viewport: DESK }, async (page) => {
        if (kind === 'directory/') await openFilters(page);
        await assertSound(page, address);
      });
    }
  });

test('nothing of the directory is wider than 320 pixels in languages of long words', async () => {
  for (const language of ['de', 'ru'])
    for (const kind of KINDS)
      await visit(`${language}/${kind}`, { viewport: SMALL }, (page) => assertFits(page, `${language}/${kind}`));
});

test('what has become old since the site was built is marked by the clock and the calendar of the reader', async () => {
  // Noon in Greenwich is the next day in Auckland.
  await visit('en/directory/iap/', { timezoneId: 'Pacific/Auckland' }, async (page) => {
    const checked = (await page.locator('article').getAttribute('data-checked')) ?? '';
    const [mark, contacts] = [page.locator('article .old'), page.locator('.contacts a').first()];
    for (const [months, time, marked, shown] of [
      [12, '10:00', false, true],
      [12, '12:00', true, true],
      [24, '10:00', true, true],
      [24, '12:00', true, false],
    ] as const) {
      await page.clock.setFixedTime(`${monthsAfter(checked, months)}T${time}:00Z`);
      await page.reload();
      assert.equal(await mark.isVisible(), marked, `${months} months, ${time}`);
      assert.equal(await contacts.isVisible(), shown, `${months} months, ${time}`);
    }
    await page.locator('.contact summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await contacts.isVisible());
    await page.goto(served('en/directory/?q=iap'));
    assert.match((await found(page).first().textContent()) ?? '', /Not checked for more than 12 months/);
    await page.clock.setFixedTime(`${checked}T10:00:00Z`);
    await page.reload();
    assert.doesNotMatch((await found(page).first().textContent()) ?? '', /Not checked/);
  });
});

test('typing finds without accents and case, by acronym, by country, in another script, and with a mistake', async () => {
  await visit('en/directory/', {}, async (page) => {
    for (const [query, name] of [
      ['asociacion de fiscales', 'Asociación de Fiscales'],
      ['iap', 'International Association of Prosecutors'],
      ['netherlands', 'Nederlandse Vereniging voor Rechtspraak'],
      ['здружение', 'Здружение на јавните обвинители'],
      ['ενωση εισαγγελεων', 'Ένωση Εισαγγελέων Ελλάδος'],
      ['distrcit atorneys', 'National District Attorneys Association'],
    ] as const) {
      await ask(page, query);
      assert.match((await names(page)).slice(0, 3).join('\n'), new RegExp(name, 'i'), query);
    }
    await ask(page, 'qqqqqq');
    assert.equal(await found(page).count(), 0);
    assert.match((await page.locator('#found').textContent()) ?? '', /No association fits/);
  });
});

test('the list gives way to what was found and comes back, and the count is announced', async () => {
  await visit('en/directory/', {}, async (page) => {
    assert.ok(await page.locator('.whole').isVisible());
    await ask(page, 'iap');
    assert.ok(await page.locator('.whole').isHidden());
    const count = await found(page).count();
    await page.locator('#find-said:not(:empty)').waitFor({ state: 'attached' });
    assert.match(
      (await page.locator('#find-said').textContent()) ?? '',
      new RegExp(count === 1 ? '^One' : `^${count} `),
    );
    await ask(page, '');
    assert.ok(await page.locator('.whole').isVisible());
  });
});

test('values of a facet add up, facets narrow each other, and every count says what a choice would bring', async () => {
  await visit('en/directory/', {}, async (page) => {
    await openFilters(page);
    const [argentina, canada] = [await countBeside(page, 'country', 'AR'), await countBeside(page, 'country', 'CA')];
    await box(page, 'country', 'AR').check();
    assert.equal(await found(page).count(), argentina);
    assert.equal(await countBeside(page, 'country', 'CA'), canada);
    await box(page, 'country', 'CA').check();
    assert.equal(await found(page).count(), argentina + canada);
    const regional = await countBeside(page, 'kind', 'subnational-association');
    await box(page, 'kind', 'subnational-association').check();
    assert.equal(await found(page).count(), regional);
    assert.ok(regional > 0 && regional < argentina + canada);
    assert.ok(await page.locator('li:has(> label > input[name="country"][value="NL"])').isHidden());
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.locator('.whole').waitFor(); // a form is cleared after it was asked to be
    assert.equal(await countBeside(page, 'country', 'AR'), argentina);
  });
});

test('the address holds what is asked for: it can be shared, taken along to another language, and stepped back', async () => {
  await visit('en/directory/?country=FR&country=RO&sort=founded', {}, async (page) => {
    const shared = await names(page);
    assert.ok(shared.length >= 5);
    assert.ok(await box(page, 'country', 'RO').isChecked());
    await openFilters(page);
    await box(page, 'country', 'RO').uncheck();
    assert.ok((await found(page).count()) < shared.length);
    assert.match(page.url(), /\?country=FR&sort=founded$/);
    await page.locator('#find-query').pressSequentially('syndicat');
    assert.equal(await found(page).count(), 1);
    assert.match(page.url(), /q=syndicat/);
    await page.goBack();
    assert.doesNotMatch(page.url(), /q=/);
    assert.equal(await page.locator('#find-query').inputValue(), '');
    await page.goBack();
    assert.deepEqual(await names(page), shared);
    await page.locator('details.languages summary').click();
    await page.locator('details.languages a[lang="ar"]').click();
    await page.waitForURL('**/ar/directory/?country=FR&country=RO&sort=founded');
    assert.equal(await found(page).count(), shared.length);
  });
});

test('the orders are by name, by country, by founding with the oldest first', async () => {
  await visit('en/directory/?sort=founded', {}, async (page) => {
    const oldest = await names(page);
    await page.locator('#find-sort').selectOption('country');
    const places = await page.locator('.found .aside').allTextContents();
    const countries = places.map((text) => (text.split(' · ')[0] ?? '').replace(/ \(.*/, ''));
    assert.deepEqual(countries, [...countries].sort(new Intl.Collator('en').compare));
    assert.notDeepEqual(await names(page), oldest);
  });
});

test('the keyboard alone types, opens a filter, chooses, shows more and clears', async () => {
  await visit('en/directory/', { viewport: { width: 1200, height: 900 } }, async (page) => {
    await page.locator('#find-query').focus();
    await page.keyboard.type('prosecutors');
    const before = await page.locator('#found').textContent();
    await page.keyboard.press('Tab'); // the button that asks, which typing needs not
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/region=/);
    assert.notEqual(await page.locator('#found').textContent(), before);
    await page.goto(served('en/directory/?sort=checked'));
    assert.equal(await found(page).count(), 50);
    await page.getByRole('button', { name: 'Show more' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await found(page).count(), 100);
    assert.equal(
      await page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('.found li')[50]"),
      true,
    );
  });
});

test('by touch on a small screen the filters open and choose, in Arabic from the right', async () => {
  await visit(
    'ar/directory/',
    { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    async (page) => {
      await page.locator('.filters > summary').tap();
      await page.locator('.filter > summary').nth(1).tap();
      await box(page, 'country', 'AR').tap();
      assert.equal(await found(page).count(), 5);
      await ask(page, 'الأرجنتين');
      assert.equal(await found(page).count(), 5);
      await page.goto(served('ar/directory/map/'));
      await page.locator('.map a[aria-label^="البرازيل"] path').tap();
      await page.waitForURL('**/country/br/');
    },
  );
});

test('a Chinese query finds by the Chinese name of a country', async () => {
  await visit('zh-Hans/directory/', {}, async (page) => {
    await ask(page, '阿根廷');
    assert.equal(await found(page).count(), 5);
  });
});

test('from a disk the page searches, keeps its state in the address where the browser lets it, and opens a record', async () => {
  const address = `${pathToFileURL(path.join(realSite(), 'en/directory/index.html')).href}?country=NL`;
  await visit(address, {}, async (page) => {
    assert.equal(await found(page).count(), 1);
    await ask(page, 'rechtspraak');
    assert.equal(await found(page).count(), 1);
    await ask(page, 'zzzz');
    assert.equal(await found(page).count(), 0);
  });
});

test('without script a reader goes by region, country and name to a record, and sees no dead form', async () => {
  await visit('en/directory/', { javaScriptEnabled: false }, async (page) => {
    assert.ok(await page.locator('form.find').isHidden());
    const ways = page.getByRole('navigation', { name: 'Ways into the directory' });
    await ways.getByRole('link', { name: 'By region' }).click();
    await page.getByRole('link', { name: 'Western Europe' }).click();
    await page.getByRole('link', { name: 'Netherlands' }).click();
    assert.match(page.url(), /\/en\/directory\/country\/nl\/$/);
    await page.getByRole('link', { name: /Rechtspraak/ }).click();
    assert.match(page.url(), /\/en\/directory\/[a-z-]+\/$/);
  });
});

test('on the map every country with associations is a link named in the reader’s language, by mouse and by keyboard', async () => {
  for (const [language, name] of [
    ['en', /^Argentina: 5 associations$/],
    ['ar', /^الأرجنتين: 5 جمعيات$/],
    ['zh-Hans', /^阿根廷：5 个协会$/],
  ] as const) {
    await visit(`${language}/directory/map/`, { javaScriptEnabled: false }, async (page) => {
      const drawn = await page.locator('.map a').count();
      assert.equal(drawn, await page.locator('.numbers tbody tr').count());
      const link = page.locator('.map').getByRole('link', { name });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${language}/directory/country/ar/`);
      assert.equal(await page.locator('main > .entries > li').count(), 5);
    });
  }
  await visit('en/directory/map/', { viewport: { width: 1300, height: 900 } }, async (page) => {
    const box = await page.locator('.map a[aria-label^="Brazil"] path').boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + box.width * 0.55, box.y + box.height * 0.4);
    await page.waitForURL('**/country/br/');
  });
});
