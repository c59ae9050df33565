import type Token from 'markdown-it/lib/token.mjs';
import type { Page } from './page.ts';
import { type Place, placeOfLine, placeOn } from './place.ts';
import { report } from './report.ts';
import { slugOf } from './slug.ts';

/** A heading taken apart: `### 2.1 Title {#id}`. */
export interface Heading {
  readonly level: number;
  readonly number: string | null;
  /** The text between number and id. */
  readonly title: string;
  /** Where the title begins on its line. */
  readonly column: number;
  /** The curly brackets at the end with what stands in them, or null without them. */
  readonly mark: string | null;
  /** The index of its line in the body. */
  readonly line: number;
}

const NUMBER = /^\d+(?:\.\d+)+(?=\s)/;
const MARK = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Whether the page around the text uses an id itself: its main part, and all that begins with page-. */
const isReserved = (id: string): boolean => id === 'main' || id.startsWith('page-');

/** The id itself, or one like it that the page around the text leaves free. */
const unreserved = (id: string): string => (isReserved(id) ? `text-${id}` : id);

/** Takes a heading apart, from its opening token and the text in it. */
export function readHeading(open: Token, text: Token, page: Page): Heading {
  const line = open.map?.[0] ?? 0;
  const { content } = text;
  const number = NUMBER.exec(content)?.[0] ?? null;
  const start = number === null ? 0 : number.length + (/^\s*/.exec(content.slice(number.length))?.[0].length ?? 0);
  const bracket = /[}｝]$/.test(content) ? Math.max(content.lastIndexOf('{'), content.lastIndexOf('｛')) : -1;
  const marked = bracket >= start && content[bracket - 1] !== '\\';
  const title = content.slice(start, marked ? bracket : undefined).trimEnd();
  const mark = marked ? content.slice(bracket) : null;
  const sourceLine = page.lines[line] ?? '';
  const hashes = /#+[ \t]*/.exec(sourceLine);
  const column = (hashes === null ? 0 : hashes.index + hashes[0].length) + start;
  return { level: Number(open.tag.slice(1)), number, title, column, mark, line };
}

/** The ids that headings of the text give themselves, so that made ones keep clear of them. */
export function writtenIds(headings: Iterable<Heading>): Set<string> {
  const ids = new Set<string>();
  for (const { mark } of headings) {
    const id = MARK.exec(mark ?? '')?.[1];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** Checks that headings go down one level at a time, from the second: the first is the title of the page. */
export function checkLevel({ level, line }: Heading, above: number, page: Page): void {
  const place = placeOfLine(page, line);
  if (level === 1) {
    report(
      page,
      'heading-level',
      place,
      'A heading with one # is the title of the page, which stands in the head of the file.',
      'Begin with two: ##',
    );
  } else if (level > above + 1) {
    const wanted = '#'.repeat(above + 1);
    report(
      page,
      'heading-level',
      place,
      `The heading has ${level} signs #, but the one above it allows no more than ${above + 1}.`,
      `Write ${wanted} instead of ${'#'.repeat(level)}.`,
    );
  }
}

/** Checks the number and the title of a heading. */
export function checkTitle({ number, title, line, column }: Heading, page: Page): void {
  if (title === '') {
    report(
      page,
      'heading-text',
      placeOfLine(page, line),
      'The heading has no text.',
      'Write a title, or take the line out.',
    );
    return;
  }
  if (number !== null) return;
  const near = /^\p{Nd}+(?:[.．。٫]\p{Nd}+)+[.．。:)]?/u.exec(title)?.[0];
  if (near === undefined) return;
  const plain = near
    .replace(/\P{Nd}+$/u, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[^0-9]+/g, '.');
  const place = placeOn(page, line, column, near.length);
  report(
    page,
    'heading-number',
    place,
    `“${near}” looks like the number of a provision but is not written as one.`,
    `Write ${plain} and a space: ASCII digits with points between them, none at the end.`,
  );
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}

/** The ids of a text: those that headings give themselves, and the line of the first heading with each. */
export interface Ids {
  readonly written: ReadonlySet<string>;
  readonly taken: Map<string, number>;
  /** For the words that ids were made of, the number that the next one of them would end with. */
  readonly next: Map<string, number>;
}

/** The id of a heading: the one it gives itself, or one made from its words. Reports one that is missing, wrong or taken. */
export function idOf(heading: Heading, count: number, ids: Ids, page: Page): string {
  const { mark, number, line, title, level } = heading;
  if (mark !== null) return writtenId(mark, heading, count, ids, page);
  const made = madeId(heading, count, ids);
  if (number !== null) {
    const hint = `Write ${'#'.repeat(level)} ${number} ${title} {#${made}}; in a translation, with the id of the source text.`;
    report(
      page,
      'heading-id',
      placeOfLine(page, line),
      `The provision ${number} has no id, so that nothing can link to it for good.`,
      hint,
    );
  }
  return made;
}

function writtenId(mark: string, heading: Heading, count: number, ids: Ids, page: Page): string {
  const fault = (message: string, better: string): void =>
    report(page, 'heading-id', placeOfMark(page, heading), message, `Write {#${better}}`);
  const id = MARK.exec(mark)?.[1];
  if (id === undefined) {
    const made = slugOf(mark) || madeId(heading, count, ids);
    fault(
      `“${mark}” is no id: an id is {# and lower-case words from a to z and digits, with hyphens between them}.`,
      made,
    );
    return madeId(heading, count, ids);
  }
  if (isReserved(id)) fault(`The id “${id}” is taken by the page around the text.`, unreserved(id));
  const first = ids.taken.get(id);
  if (first === undefined) return id;
  const made = madeId(heading, count, ids);
  fault(`The id “${id}” is already that of the heading on line ${first}.`, made);
  return made;
}

function madeId({ title, number }: Heading, count: number, { written, taken, next }: Ids): string {
  const place = number === null ? `section-${count}` : `provision-${number.replaceAll('.', '-')}`;
  const wish = unreserved(slugOf(title) || place);
  let id = wish;
  let last = next.get(wish) ?? 2;
  for (; taken.has(id) || written.has(id); last += 1) id = `${wish}-${last}`;
  next.set(wish, last);
  return id;
}

function placeOfMark(page: Page, { line, mark }: Heading): Place {
  const source = page.lines[line] ?? '';
  return placeOn(page, line, Math.max(0, source.lastIndexOf(mark ?? '')), mark?.length ?? 1);
}
