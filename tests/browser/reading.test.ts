import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFaults } from './axe.ts';
import { assertSound, SMALL } from './look.ts';
import { visit } from './visit.ts';
import { assertFits } from './width.ts';

const KINDS = [
  '',
  'standards/',
  'standards/civil-society-monitoring/',
  'instruments/',
  'instruments/uncac/',
  'about/',
  'use/',
  'privacy/',
  'accessibility/',
  '404.html',
];
const LANGUAGES = ['en', 'ar', 'zh-Hans'];

for (const language of LANGUAGES)
  test(`on any kind of page in ${language} axe finds nothing, light or dark, another script names its language, and 320 pixels are enough`, async () => {
    for (const kind of KINDS)
      await visit(`${language}/${kind}`, {}, (page) => assertSound(page, `${language}/${kind}`));
  });

test('axe finds nothing on the page of languages', async () => {
  await visit('', {}, async (page) => assert.deepEqual(await axeFaults(page), []));
});

test('nothing is wider than a window of 320 by 256 pixels in languages of long words', async () => {
  for (const language of ['de', 'ru'])
    for (const kind of KINDS)
      await visit(`${language}/${kind}`, { viewport: SMALL }, (page) => assertFits(page, `${language}/${kind}`));
});

test('with scripts off a reader goes from the first page through lists to a provision and to another language', async () => {
  await visit('', { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Standards' }).click();
    await page
      .getByRole('link', { name: /Civil-society monitoring/ })
      .first()
      .click();
    assert.match((await page.locator('.provision').first().textContent()) ?? '', /2\.1/);
    await page.locator('details.languages summary').click();
    await page.locator('details.languages a[lang="ar"]').click();
    assert.match(page.url(), /\/ar\/standards\/civil-society-monitoring\/$/);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  });
});

test('the switch of languages keeps the page and the provision', async () => {
  await visit('en/standards/civil-society-monitoring/', {}, async (page) => {
    const id = await page.locator('.provision').nth(2).getAttribute('id');
    await page.locator('.provision .number').nth(2).click();
    await page.locator('details.languages summary').click();
    await page.locator('details.languages a[lang="zh-Hans"]').click();
    await page.waitForURL(`**/zh-Hans/standards/civil-society-monitoring/#${id}`);
  });
});

test('the keyboard reaches the way to the text first, opens the languages and closes them with Escape', async () => {
  await visit('ar/standards/civil-society-monitoring/', {}, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.className'), 'skip');
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#main$/);
    await page.locator('details.languages summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('details.languages').evaluate((element) => element.hasAttribute('open')));
    await page.keyboard.press('Escape');
    assert.ok(!(await page.locator('details.languages').evaluate((element) => element.hasAttribute('open'))));
  });
});

test('on a wide window numbers hang in one margin and citations stand in the other, mirrored in Arabic', async () => {
  for (const [language, sign] of [
    ['en', 1],
    ['ar', -1],
  ] as const) {
    await visit(
      `${language}/standards/civil-society-monitoring/`,
      { viewport: { width: 1400, height: 900 } },
      async (page) => {
        const middle = async (selector: string): Promise<number> => {
          const box = await page.locator(selector).first().boundingBox();
          return box === null ? Number.NaN : box.x + box.width / 2;
        };
        const [number, text, note] = [
          await middle('.provision .number'),
          await middle('.provision p'),
          await middle('.provision .cites'),
        ];
        assert.ok((text - number) * sign > 0 && (note - text) * sign > 0, `${language}: ${number}, ${text}, ${note}`);
      },
    );
  }
});

test('the measure of the text is 60 to 75 characters', async () => {
  await visit('en/standards/civil-society-monitoring/', { viewport: { width: 1400, height: 900 } }, async (page) => {
    const perLine = (await page.evaluate(`(() => {
      const text = document.querySelector('.section p');
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top)));
      return text.textContent.length / lines.size;
    })()`)) as number;
    assert.ok(perLine > 55 && perLine < 76, `${perLine} characters`);
  });
});

test('the printed page has neither navigation nor switch, and shows its address', async () => {
  await visit('fr/standards/civil-society-monitoring/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.site-header nav', '.languages', '.breadcrumb'])
      assert.ok(await page.locator(selector).first().isHidden(), selector);
    assert.ok(await page.locator('.printed').isVisible());
    await page.emulateMedia({ media: 'screen' });
  });
});

test('an address that does not exist answers 404 in the language of its path', async () => {
  await visit(
    'fr/missing/',
    {},
    async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
      await page.getByRole('main').getByRole('link').nth(1).click();
      assert.match(page.url(), /\/fr\/standards\/$/);
    },
    /404/,
  );
});

test('larger letter, word, line and paragraph spacing loses no text (WCAG 2.2, 1.4.12)', async () => {
  await visit(
    'en/standards/civil-society-monitoring/',
    { viewport: { width: 320, height: 640 }, bypassCSP: true },
    async (page) => {
      await page.addStyleTag({
        content:
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
      });
      await assertFits(page, 'larger spacing');
    },
  );
});
