import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { assertSound } from './look.ts';
import { visit } from './visit.ts';

const STANDARD = 'standards/case-assignment/';
const NARROW = { viewport: { width: 320, height: 640 } };

test('axe finds nothing on translations, glossary, two languages and self-assessment, and nothing is wider than a telephone', async () => {
  const kinds = (other: string): string[] => [
    'glossary/',
    `${STANDARD}beside/${other}/`,
    'translations/',
    `${STANDARD}self-assessment/`,
  ];
  for (const [language, looked] of [
    ['en', kinds('ar')],
    ['ar', kinds('en')],
    ['zh-Hans', kinds('ar').slice(0, 2)],
  ] as const) {
    for (const kind of looked) {
      await visit(`${language}/${kind}`, NARROW, (page) => assertSound(page, `${language}/${kind}`));
    }
  }
});

test('with scripts off Arabic and Chinese stand beside English, each provision level with itself, and link to their own pages', async () => {
  const options = { javaScriptEnabled: false, viewport: { width: 1300, height: 900 } };
  for (const [other, direction] of [
    ['ar', 'rtl'],
    ['zh-Hans', 'ltr'],
  ] as const) {
    await visit(`en/${STANDARD}beside/${other}/`, options, async (page) => {
      const halves = page.locator('#written-rules > div');
      const [first, second] = [await halves.nth(0).boundingBox(), await halves.nth(1).boundingBox()];
      assert.ok(first !== null && second !== null && first.y === second.y && first.x < second.x, other);
      assert.equal(await halves.nth(1).getAttribute('lang'), other);
      assert.equal(await halves.nth(1).getAttribute('dir'), direction);
      await halves.nth(1).locator('a.cite').first().click();
      await page.waitForURL(`**/${other}/instruments/**`);
    });
  }
});

test('a term shows its meaning under the pointer and in focus, Escape takes it away, and the link leads to the note', async () => {
  for (const language of ['en', 'fr', 'ar', 'zh-Hans']) {
    await visit(`${language}/${STANDARD}`, { viewport: { width: 1300, height: 900 } }, async (page) => {
      const term = page.locator('.prose a.t').first();
      const tip = page.locator('[role="tooltip"]');
      await term.hover();
      assert.ok(((await tip.textContent()) ?? '').length > 5, language);
      assert.equal(await tip.getAttribute('lang'), language);
      await tip.hover(); // the note can be reached
      await page.keyboard.press('Escape');
      assert.equal(await tip.count(), 0);
      await page.mouse.move(0, 0);
      await term.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      assert.equal(await term.getAttribute('aria-describedby'), await tip.getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/#page-t-/);
      assert.equal(await page.locator(`dt:target`).count(), 1);
    });
  }
});

test('a note stays while it is pointed at, goes when the pointer leaves, and after Escape none comes before the pointer moves', async () => {
  await visit(`en/${STANDARD}`, { viewport: { width: 1300, height: 900 } }, async (page) => {
    const tip = page.locator('[role="tooltip"]');
    await page.locator('.prose a.t').first().hover();
    await tip.hover();
    await page.waitForTimeout(600); // more than twice the time a note takes to go
    assert.equal(await tip.count(), 1);
    await page.mouse.move(0, 0);
    await tip.waitFor({ state: 'detached' });
    await page.locator('.prose a.t').first().hover();
    await tip.hover();
    await page.evaluate(`(() => {
      const under = document.querySelectorAll('.prose a.t')[1];
      const { left, top, width, height } = document.querySelector('[role="tooltip"]').getBoundingClientRect();
      Object.assign(under.style, { position: 'fixed', left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px' });
    })()`);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300); // the browser finds out by itself what lies under the pointer now
    assert.equal(await tip.count(), 0, 'a term that lay under the note');
    const { x = 0, y = 0 } = (await page.locator('.prose a.t').nth(1).boundingBox()) ?? {};
    await page.mouse.move(x + 20, y + 10);
    assert.equal(await tip.count(), 1);
  });
});

test('a first tap shows the meaning, a second follows the link', async () => {
  await visit('en/standards/disclosure/', { hasTouch: true, viewport: { width: 390, height: 800 } }, async (page) => {
    const term = page.locator('.prose a.t').first();
    await term.tap();
    assert.equal(await page.locator('[role="tooltip"]').count(), 1);
    assert.doesNotMatch(page.url(), /#/);
    await term.tap();
    await page.waitForURL(/#page-t-/);
  });
});

const statusOf = async (page: Page): Promise<string> =>
  (await page.locator('form [role="status"]').textContent()) ?? '';

/** Presses a button that saves a file and gives the text of the file. */
async function saved(page: Page, deed: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator(`button[data-deed="${deed}"]`).press('Enter');
  return readFileSync(await (await waiting).path(), 'utf8');
}

async function opened(page: Page, name: string, text: string): Promise<void> {
  const before = await statusOf(page);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('form [role="status"]').filter({ hasNotText: before }).waitFor({ state: 'attached' });
}

test('a self-assessment is filled in by keyboard, kept on the device in every language, saved as files, read again and cleared', async () => {
  await visit(`fr/${STANDARD}self-assessment/`, { acceptDownloads: true }, async (page) => {
    const [rules, indicator] = ['[data-item="written-rules"]', '[data-item="indicators-1"]'];
    await page.locator(`${rules} input`).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Règles de 2024');
    await page.keyboard.press('Tab');
    assert.match(await statusOf(page), /Enregistré/);
    await page.locator(`${indicator} textarea`).fill('=1+1');
    await page.locator(`${indicator} textarea`).blur();
    await page.goto(page.url().replace('/fr/', '/ar/'));
    assert.ok(await page.locator(`${rules} input[value="partly"]`).isChecked(), 'kept, and the same in Arabic');
    assert.equal(await page.locator(`${rules} textarea`).inputValue(), 'Règles de 2024');
    const [json, csv] = [await saved(page, 'json'), await saved(page, 'csv')];
    assert.deepEqual(JSON.parse(json).answers['written-rules'], { answer: 'partly', note: 'Règles de 2024' });
    for (const [name, text] of [
      ['x.json', json],
      ['x.csv', csv],
    ] as const) {
      await page.locator('button[data-deed="clear"]').click();
      assert.ok(await page.locator(`${rules} input[value="partly"]`).isChecked(), 'the first press asks');
      await page.locator('button[data-deed="clear"]').click();
      assert.equal(await page.locator('input:checked').count(), 0);
      await opened(page, name, text);
      assert.ok(await page.locator(`${rules} input[value="partly"]`).isChecked(), name);
      assert.equal(await page.locator(`${indicator} textarea`).inputValue(), '=1+1');
    }
    await opened(page, 'other.json', json.replace('case-assignment', 'peer-exchange'));
    assert.ok(
      await page.locator(`${rules} input[value="partly"]`).isChecked(),
      'a file of another standard is refused',
    );
  });
});

test('without a script the self-assessment is a form to print, without tools', async () => {
  await visit(`zh-Hans/${STANDARD}self-assessment/`, { javaScriptEnabled: false }, async (page) => {
    assert.ok((await page.locator('fieldset').count()) >= 10);
    assert.ok(await page.locator('form .tools').isHidden());
  });
});

test('a returning reader is told which sections have changed, until they say that they have read them', async () => {
  await visit(`ar/${STANDARD}`, { viewport: { width: 1000, height: 700 } }, async (page) => {
    assert.equal(await page.locator('.since').count(), 0, 'a first reading');
    await page.evaluate(`(() => {
      const name = 'lectern:read:ar:case-assignment';
      const read = JSON.parse(localStorage.getItem(name));
      localStorage.setItem(name, JSON.stringify({ ...read, 'written-rules': '000000' }));
    })()`);
    await page.reload();
    assert.equal(await page.locator('.since a').getAttribute('href'), '#written-rules');
    assert.equal(await page.locator('.since li').count(), 1);
    assert.deepEqual(await axeFaults(page), []);
    await page.locator('.since button').press('Enter');
    await page.reload();
    assert.equal(await page.locator('.since').count(), 0);
  });
});

test('a provision is cited by keyboard, and its address copied while there is no network', async () => {
  const options = { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1200, height: 800 } };
  const cite = async (page: Page): Promise<void> => {
    await page.context().setOffline(true);
    await page.locator('#written-rules .tools a').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#written-rules .copy', { hasText: 'تم النسخ' }).waitFor();
    await page.context().setOffline(false);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cite/#written-rules');
    await page.locator('#written-rules .copy').first().press('Enter');
    await page.locator('body > [role="status"]', { hasText: 'تم النسخ' }).waitFor({ state: 'attached' });
  };
  await visit(`ar/${STANDARD}`, options, cite, /ERR_INTERNET_DISCONNECTED/);
});

test('in Arabic and Chinese a redline marks whole words, says so in words, and shows it without colour', async () => {
  for (const language of ['ar', 'zh-Hans']) {
    await visit(`${language}/${STANDARD}versions/2.0/changes-since-1.0/`, NARROW, async (page) => {
      const [line, text, direction] = (await page.evaluate(`(() => {
        const mark = document.querySelector('.redline del');
        const style = getComputedStyle(mark);
        return [style.textDecorationLine, mark.textContent, style.direction];
      })()`)) as [string, string, string];
      assert.equal(line, 'line-through');
      assert.equal(direction, language === 'ar' ? 'rtl' : 'ltr');
      assert.match(text, /^\[[^\]]+\][\s\S]+\[[^\]]+\]$/, 'taken out, said in words');
      const under = await page.evaluate("getComputedStyle(document.querySelector('.redline ins')).textDecorationLine");
      assert.equal(under, 'underline');
    });
  }
});

test('Latin names in an Arabic paragraph keep the points of their initials on their right', async () => {
  await visit('ar/standards/civil-society-monitoring/', { viewport: { width: 1300, height: 900 } }, async (page) => {
    const [letter, point] = (await page.evaluate(`(() => {
      const name = [...document.querySelectorAll('#scope bdi')].find((bdi) => bdi.textContent.endsWith('O.'));
      const [letter, point] = [2, 1].map((back) => {
        const range = document.createRange();
        const { length } = name.firstChild.data;
        range.setStart(name.firstChild, length - back);
        range.setEnd(name.firstChild, length - back + 1);
        return range.getBoundingClientRect().left;
      });
      return [letter, point];
    })()`)) as [number, number];
    assert.ok(letter < point, `${letter} < ${point}`);
  });
});
