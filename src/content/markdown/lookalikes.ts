import type { Page } from './page.ts';
import { placeInStretch } from './place.ts';
import { isFull, report } from './report.ts';

const BEGINNING =
  '#{1,6}[^ #\\n]|#{7}|＃|[0-9]{1,3}(?:[.)]\\p{L}|．)|[０-９]+[．.]|[-+]\\p{L}|[－•‣◦▪●·]|(?:=+|-{1,2})[ \\t]*$';
const INDENTED = '(?:[-+*>]|#{1,6}|[0-9]{1,3}[.)]) ';

/** Finds out with one look at a whole text whether a line of it may begin with what looks like markup and is none. */
export const LOOKALIKE = new RegExp(`^(?:[ \\t>]*(?:${BEGINNING})| {4,}${INDENTED})`, 'mu');

/** The same for a stretch of text, from whose lines the space in front was taken. */
export const LOOKALIKE_LINE = new RegExp(`^(?:${BEGINNING}|${INDENTED})`, 'mu');

/** A way in which a line can begin that was meant as something else. */
interface Lookalike {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const HEADING = 'A heading begins with ## and an ordinary space.';
const NUMBERED = 'An item of a numbered list begins with the number in ASCII digits, a point and a space: 1. ';
const BULLET = 'An item of a list begins with a hyphen and a space: - ';

const LOOKALIKES: readonly Lookalike[] = [
  { pattern: /^(?:#{1,6}[^ #\n]|#{7,}|＃+)/, message: 'The line looks like a heading but is none.', hint: HEADING },
  {
    pattern: /^(?:[0-9]{1,3}(?:[.)](?=\p{L})|．)|[０-９]+[．.])/u,
    message: 'The line looks like an item of a numbered list but is none.',
    hint: NUMBERED,
  },
  {
    pattern: /^[-+](?=\p{L})/u,
    message: 'The line looks like an item of a list but has no space behind the sign.',
    hint: BULLET,
  },
  {
    pattern: /^[－•‣◦▪●·]/,
    message: 'The line looks like an item of a list, with a sign that is not understood.',
    hint: BULLET,
  },
  {
    pattern: /^(?:=+|-{1,2})$/,
    message: 'A line of = or - below a text is not understood.',
    hint: 'To make the text a heading, write ## before it; for a rule across the page, write --- between two empty lines.',
  },
  {
    pattern: /^(?:[-+*>]|#{1,6})(?= )/,
    message: 'The sign at the beginning of this line is not understood, as the line begins with too many spaces.',
    hint: 'Take the spaces away, or for a list within a list leave two for each step.',
  },
  {
    pattern: /^\|.*\|$/,
    message: 'The line looks like a row of a table, but no table was understood here.',
    hint: 'Below its head a table has a line such as |---|---|, with as many cells as the head, and above it an empty line.',
  },
];

/** At the beginning of a paragraph a number would make a list, were it not for the spaces before it. */
const FIRST_NUMBER = /^[0-9]{1,3}[.)](?= )/;

/** Reports lines in the residue of a stretch that look like a heading or an item of a list and are plain text. */
export function reportLookalikes(residue: string, page: Page): void {
  let offset = 0;
  for (const line of residue.split('\n')) {
    if (isFull(page)) return;
    const indent = line.length - line.trimStart().length;
    const text = line.trim();
    for (const { pattern, message, hint } of LOOKALIKES) {
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      report(page, 'lookalike-markup', placeInStretch(page, offset + indent, found.length), message, hint);
    }
    offset += line.length + 1;
  }
  const number = FIRST_NUMBER.exec(residue)?.[0];
  if (number === undefined) return;
  const message = 'The number at the beginning of this line makes no list, as the line begins with too many spaces.';
  report(page, 'lookalike-markup', placeInStretch(page, 0, number.length), message, 'Take the spaces away.');
}
