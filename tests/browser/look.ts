import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFaults, axeFaultsInDark, axeFaultsOfTranslation } from './axe.ts';
import { assertFits } from './width.ts';

/** The smallest window that WCAG 2.2 asks for: 1280 by 1024 pixels at four times their size. */
export const SMALL = { width: 320, height: 256 };

/** Runs of three letters of another script than the page's that stand in no element with a language of its own. */
const STRAYS = `(() => {
  const own = { ar: /^[\\p{Script=Arabic}]$/u, 'zh-Hans': /^[\\p{Script=Han}]$/u }[document.documentElement.lang] ?? /^[\\p{Script=Latin}]$/u;
  const strays = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const run = node.data.match(/[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Han}]{3,}/u)?.[0];
    if (run && !own.test(run[0]) && node.parentElement.closest('[lang]') === document.documentElement) strays.push(run);
  }
  return strays;
})()`;

/**
 * Looks a page over once it is open: axe finds nothing in light and in dark, another script names its language, and nothing
 * is wider than the smallest window. English pages lie as their translations do, so theirs are looked at whole.
 */
export async function assertSound(page: Page, about: string): Promise<void> {
  const isSource = (await page.getAttribute('html', 'lang')) === 'en';
  assert.deepEqual(await (isSource ? axeFaults(page) : axeFaultsOfTranslation(page)), [], about);
  assert.deepEqual(await axeFaultsInDark(page), [], `${about} in dark`);
  assert.deepEqual(await page.evaluate(STRAYS), [], `${about}: runs of another script`);
  const size = page.viewportSize();
  await page.setViewportSize(SMALL);
  await assertFits(page, about);
  if (size !== null) await page.setViewportSize(size);
}
