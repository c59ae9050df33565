import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Fails where a page is wider than its window, so that a reader would have to scroll sideways (WCAG 2.2, 1.4.10). */
export async function assertFits(page: Page, about: string): Promise<void> {
  const [wide, room] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  assert.ok(wide <= room, `${about}: ${wide} px in ${room}`);
}
