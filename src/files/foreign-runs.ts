/** A stretch of a text; a foreign one is written in the other direction than the text around it. */
export interface Run {
  readonly text: string;
  readonly foreign: boolean;
}

const LEFTWARD =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}\\p{Script=Mandaic}\\p{Script=Samaritan}\\p{Script=Yezidi}';
const LETTERS = { ltr: `(?![${LEFTWARD}])\\p{L}`, rtl: `(?=[${LEFTWARD}])\\p{L}` } as const;
/** What parts foreign words: letters of the text itself and its own stops. Other signs between two of them belong to both. */
const PARTING = '\\p{L}،؛؟。，；、\\n';
/** Short forms that end with a point of their own, wherever in a sentence they stand. A single letter is one, too. */
const SHORT = /(?<!\p{L})(?:\p{L}|al|co|ed|eds|etc|inc|ltd|no|op|pp|vol|vs)$/iu;

/** Words in the letters of one direction with all that stands between them. Digits right behind words belong to those from left to right. */
const PATTERNS = {
  ltr: new RegExp(`${LETTERS.rtl}(?:${LETTERS.rtl}|\\p{M}|[^${PARTING}]{1,12}(?=${LETTERS.rtl}))*`, 'gu'),
  rtl: new RegExp(
    `${LETTERS.ltr}(?:${LETTERS.ltr}|[\\p{M}\\p{Nd}]|[^${PARTING}\\p{Nd}]{1,8}(?=${LETTERS.ltr})|(?: |[^${PARTING}\\p{Nd}\\s]{1,3})(?=\\p{Nd}))*`,
    'gu',
  ),
} as const;
const ANY = { ltr: new RegExp(LETTERS.rtl, 'u'), rtl: new RegExp(LETTERS.ltr, 'u') } as const;

/** Where a run ends once the end of an address, the point of a short form and the brackets that it opened are taken in. */
function endOf(text: string, start: number, end: number): number {
  let last = text[end] === '/' ? end + 1 : end; // of an address
  if (text[last] === '.' && SHORT.test(text.slice(start, last))) last += 1;
  for (const [open, close] of ['()', '[]', '«»', '“”']) {
    const run = text.slice(start, last);
    const missing = run.split(open as string).length - run.split(close as string).length;
    if (missing > 0 && text[last] === close) last += 1;
  }
  return last;
}

/**
 * Cuts a text where its direction turns. Foreign words come with the signs that belong to them (the points of initials,
 * closing brackets): left to the algorithm of the two directions, these would move to the other end of the run.
 */
export function runsOf(text: string, direction: 'ltr' | 'rtl'): Run[] {
  if (!ANY[direction].test(text)) return [{ text, foreign: false }];
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(PATTERNS[direction])) {
    const end = endOf(text, index, index + match.length);
    if (index > at) runs.push({ text: text.slice(at, index), foreign: false });
    runs.push({ text: text.slice(index, end), foreign: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), foreign: false });
  return runs;
}
