import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { realSite } from '../site/built.ts';
import { assertSound } from './look.ts';
import { visit } from './visit.ts';

const STANDARD = 'standards/case-assignment/';
const KINDS = [
  `${STANDARD}versions/`,
  `${STANDARD}versions/1.0/`,
  `${STANDARD}versions/2.0/changes-since-1.0/`,
  `${STANDARD}cite/`,
  STANDARD,
];

test('axe finds nothing on versions, redlines and citations, light or dark, and nothing is wider than a telephone', async () => {
  for (const language of ['en', 'ar', 'zh-Hans']) {
    for (const kind of KINDS) {
      await visit(`${language}/${kind}`, { viewport: { width: 320, height: 640 } }, async (page) => {
        await page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })");
        await assertSound(page, `${language}/${kind}`);
      });
    }
  }
});

/** What the clipboard holds, pasted into the box of the search: the site's own policy lets no script read it. */
async function pasted(page: Page): Promise<string> {
  const box = page.locator('input[type="search"]').first();
  await box.fill('');
  await box.focus();
  await page.keyboard.press('Control+V');
  return box.inputValue();
}

test('a reader copies the permanent address of a provision and a citation', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await visit(`en/${STANDARD}`, { permissions }, async (page) => {
    await page.locator('#written-rules .copy').click();
    await page.getByRole('status').getByText('Copied').waitFor();
    assert.match(await pasted(page), /\/en\/standards\/case-assignment\/versions\/2\.0\/#written-rules$/);
    await page.locator('#written-rules .tools a').click();
    await page.waitForURL('**/cite/#written-rules');
    await page.locator('#written-rules .copy').first().click();
    await page.getByRole('status').getByText('Copied').waitFor();
    assert.match(await pasted(page), /^Lectern, ‘Case assignment/);
  });
});

test('from a disk, without a network and without script, a provision is still cited and its changes read', async () => {
  const file = (address: string): string => pathToFileURL(path.join(realSite(), address, 'index.html')).href;
  const options = { javaScriptEnabled: false, offline: true };
  await visit(file('fr/standards/case-assignment/cite'), options, async (page) => {
    assert.match((await page.locator('#written-rules').textContent()) ?? '', /disposition 4\.1[\s\S]*@misc/);
  });
  await visit(file('ar/standards/case-assignment/versions/2.0/changes-since-1.0'), options, async (page) => {
    assert.ok((await page.locator('del').count()) > 0 && (await page.locator('ins').count()) > 0);
    // Without script nothing runs inside the page, so what is drawn is asked of the style sheet it loaded.
    const style = await page.locator('link[rel="stylesheet"]').last().getAttribute('href');
    assert.match(style ?? '', /versions\.\w+\.css$/);
  });
});
