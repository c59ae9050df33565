import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 A and AA, and those axe calls good practice. */
const ALL = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';

/**
 * One element for each way text is coloured on a page: by its own colours, size and weight, the backgrounds it lies in, the
 * element around it, and its class. What leaves the flow may lie over anything, so each such box counts anew.
 */
const DISTINCT = `(() => {
  const seen = new Map();
  let boxes = 0;
  const nameOf = (element) => element.localName + '.' + element.className;
  const walk = (element, above, around) => {
    const style = getComputedStyle(element);
    const [flat, box] = [[style.backgroundColor, style.backgroundImage, style.opacity].join(), style.position];
    const out = box === 'absolute' || box === 'fixed' || box === 'sticky' ? ++boxes : '';
    const stack = flat === 'rgba(0, 0, 0, 0),none,1' && out === '' ? above : above + '|' + flat + out;
    const words = (node) => node.nodeType === 3 && node.data.trim() !== '';
    const inside = nameOf(element) + style.color + [...element.childNodes].some(words);
    for (const node of element.childNodes)
      if (node.nodeType === 1) walk(node, stack, inside);
      else if (words(node)) {
        const own = [style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine, style.borderBottomWidth];
        const key = [stack, around, inside, ...own].join('|');
        if (!seen.has(key)) seen.set(key, element);
      }
  };
  walk(document.body, '', '');
  return [...seen.values()];
})()`;

/**
 * Text whose first letter draws like the whole is an icon to axe, and its colours are not looked at. Letters that join, as in
 * Arabic, draw so too, and the site has no icons made of text: here every letter is as wide as the others, joined or not.
 */
const NO_ICONS = `Object.assign(CanvasRenderingContext2D.prototype, {
  measureText: ({ length }) => ({ width: 30 * length }),
  fillText() { this.fillRect(0, 0, this.canvas.width, this.canvas.height); },
})`;

/** Runs axe in the page and hands back the faults alone: everything that passed would travel as well, and is long. */
async function run(page: Page, context: string, options: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(`${AXE};${NO_ICONS};0`);
  // The sheets and sounds that axe would fetch beforehand serve rules that are not among these, or have nothing to look at.
  return (await page.evaluate(
    `axe.run(${context}, { ...${options}, resultTypes: ["violations"], preload: false }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html + " " + nodes[0].failureSummary))`,
  )) as string[];
}

/** The rules about colours, of which contrast alone is half of what axe costs. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, a line each; elements of a selector can be left out, where another test has looked at them. */
export const axeFaults = (page: Page, leftOut = ''): Promise<string[]> =>
  run(
    page,
    leftOut === '' ? 'document' : `{ include: ["html"], exclude: [${JSON.stringify(leftOut)}] }`,
    `{ runOnly: ${ALL} }`,
  );

/** What its rules about colours find among the elements that are each coloured in a way of their own. */
const colourFaults = (page: Page): Promise<string[]> =>
  run(page, `{ include: ${DISTINCT} }`, `{ runOnly: { type: "rule", values: ${JSON.stringify(COLOURS)} } }`);

/** The same as axeFaults, where the page in another language was looked at whole: colours once for each way of colouring. */
export async function axeFaultsOfTranslation(page: Page): Promise<string[]> {
  const off = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));
  const faults = await run(page, 'document', `{ runOnly: ${ALL}, rules: ${JSON.stringify(off)} }`);
  return [...faults, ...(await colourFaults(page))];
}

/**
 * What axe finds on a page in the other colour scheme, where only colours differ. Elements that are coloured alike are
 * looked at once: where each of them lies is what the first look was about.
 */
export async function axeFaultsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await colourFaults(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
