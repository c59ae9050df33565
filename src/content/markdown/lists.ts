import type Token from 'markdown-it/lib/token.mjs';
import type { Page } from './page.ts';
import { placeOfLine, placeOfWords } from './place.ts';
import { report } from './report.ts';

/** Lists and quotations inside each other beyond this are a mistake of spaces; far beyond it text would be lost. */
const DEEPEST = 6;

/** Notes that a list or a quotation begins. */
export function goDown(token: Token, page: Page): void {
  page.depth += 1;
  if (token.type !== 'blockquote_open') page.lists.push(token.type === 'ordered_list_open' ? 1 : null);
  if (page.depth === DEEPEST + 1) {
    report(
      page,
      'nesting',
      placeOfLine(page, token.map?.[0] ?? 0),
      `More than ${DEEPEST} lists or quotations stand inside each other here.`,
      'Put the text less deep, or begin a new list.',
    );
  }
}

/** Notes that a list or a quotation ends. */
export function comeUp(token: Token, page: Page): void {
  page.depth -= 1;
  if (token.type !== 'blockquote_close') page.lists.pop();
}

/** Checks that the items of a numbered list are numbered as readers will see them: 1, 2, 3. */
export function checkItem(token: Token, page: Page): void {
  const wanted = page.lists.at(-1) ?? null;
  if (wanted === null) return;
  const number = Number(token.info);
  page.lists[page.lists.length - 1] = number + 1;
  if (number === wanted) return;
  const sign = `${token.info}${token.markup}`;
  const place = placeOfWords(page, token.map?.[0] ?? 0, sign);
  const found =
    wanted === 1
      ? `A numbered list begins here with ${number}, not with 1.`
      : `The number ${number} follows ${wanted - 1} and would be shown as ${wanted}.`;
  const hint = `Write ${wanted}${token.markup}; if this is a year, a date or a number that matters, write ${token.info}\\${token.markup}`;
  report(page, 'list-number', place, found, hint);
}
