import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 A and AA, and those axe calls good practice. */
const ALL = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';

/** Runs axe in the page and hands back the faults alone: everything that passed would travel as well, and is long. */
async function run(page: Page, only: string, leftOut = ''): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  return (await page.evaluate(
    `axe.run({ include: ["html"], exclude: ${JSON.stringify(leftOut === '' ? [] : [leftOut])} }, { runOnly: ${only}, resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html + " " + nodes[0].failureSummary))`,
  )) as string[];
}

/** What axe finds on a page, a line each; elements of a selector can be left out, where another test has looked at them. */
export const axeFaults = (page: Page, leftOut = ''): Promise<string[]> => run(page, ALL, leftOut);

/** What axe finds on a page in the other colour scheme, where only colours differ. */
export async function axeFaultsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await run(page, '{ type: "rule", values: ["color-contrast", "link-in-text-block"] }');
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
