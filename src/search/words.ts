/** A word of a text, in lower case, and where it stands there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is a pair of signs cut out of a script that writes no spaces. */
  readonly pair: boolean;
}

/** Scripts that write no spaces between words: their runs are cut into overlapping pairs, which needs no dictionary. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const MARK = /\p{M}|\u200c|\u200d|\u00ad/u;
const APOSTROPHE = /['’ʼ＇]/;

/** The longest word that is looked at: what is longer is no word, and would cost time. */
const LONGEST = 60;

/** What a sign is to the cutting of words. Plain numbers, because every sign of every text is looked up. */
const [OTHER, SPACED, NUMBER, JOINED, CLOSE] = [1, 2, 3, 4, 5];

function classOf(sign: string): number {
  if (UNSPACED.test(sign)) return CLOSE;
  if (LETTER.test(sign)) return SPACED;
  if (DIGIT.test(sign)) return NUMBER;
  return MARK.test(sign) ? JOINED : OTHER;
}

/** The classes of signs met so far; 0 for those that were not. */
const known = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return classOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  let kind = known[code] ?? 0;
  if (kind === 0) known[code] = kind = classOf(String.fromCharCode(code));
  return kind;
}

const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Where the signs of a class and those joined to them end. */
function endOf(text: string, start: number, first: number, second: number): number {
  let at = start;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== first && kind !== second && kind !== JOINED) break;
    at += sizeAt(text, at);
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && classAt(text, at) === NUMBER) at += sizeAt(text, at);
  return at;
}

/** Where a number with points in it ends, such as 4.2; the start where there is none, or a letter follows. */
function numberEnd(text: string, start: number): number {
  let [at, points] = [digitsEnd(text, start), 0];
  for (; text[at] === '.' && at + 1 < text.length && classAt(text, at + 1) === NUMBER; points++)
    at = digitsEnd(text, at + 1);
  const next = at < text.length ? classAt(text, at) : OTHER;
  return points > 0 && next !== SPACED && next !== CLOSE ? at : start;
}

/** A single letter at an apostrophe is an elided article or an ending (l’État, prosecutor’s), and no word. */
function isElided(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  return APOSTROPHE.test(text[end] ?? '') || APOSTROPHE.test(text[start - 1] ?? '');
}

function cutPairs(
  text: string,
  from: number,
  to: number,
  see: (start: number, end: number, pair: boolean) => void,
): void {
  const starts: number[] = [];
  for (let at = from; at < to; at += sizeAt(text, at)) if (classAt(text, at) !== JOINED) starts.push(at);
  if (starts.length === 1) see(from, to, true);
  for (let index = 0; index + 1 < starts.length; index++) see(starts[index] ?? from, starts[index + 2] ?? to, true);
}

/**
 * Shows the words of a text in their order: by the classes of Unicode and without a dictionary, so that they are the same
 * everywhere. Of a run without spaces it shows each two neighbours, and a lone sign as it is.
 */
export function cutWords(text: string, see: (start: number, end: number, pair: boolean) => void): void {
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === OTHER || kind === JOINED) {
      at += sizeAt(text, at);
      continue;
    }
    const start = at;
    if (kind === CLOSE) {
      at = endOf(text, at, CLOSE, CLOSE);
      cutPairs(text, start, at, see);
      continue;
    }
    at = kind === NUMBER ? numberEnd(text, at) : at;
    if (at === start) at = endOf(text, at, SPACED, NUMBER);
    if (!isElided(text, start, at)) see(start, at, false);
  }
}

/** A stretch of a text as the word it is, in the one form Unicode has for it. */
export function wordIn(text: string, pair: boolean): string {
  return pair ? text.normalize('NFKC') : text.slice(0, LONGEST).normalize('NFKC').toLowerCase();
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  cutWords(text, (start, end, pair) => words.push({ text: wordIn(text.slice(start, end), pair), start, end, pair }));
  return words;
}
