/** A word of a text, in lower case, and where it stands there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is a pair of signs cut out of a script that writes no spaces. */
  readonly pair: boolean;
}

/** Scripts that write no spaces between words: their runs are cut into overlapping pairs, which needs no dictionary. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々';
const PIECES = new RegExp(
  `(?<pairs>(?:[${UNSPACED}]\\p{M}*)+)|(?<number>\\p{N}+(?:\\.\\p{N}+)+(?!\\p{L}))|(?:(?![${UNSPACED}])[\\p{L}\\p{N}][\\p{M}\\u200c\\u200d\\u00ad]*)+`,
  'gu',
);
const SIGN = /\P{M}\p{M}*/gu;
const APOSTROPHE = /['’ʼ＇]/;

/** The longest word that is looked at: what is longer is no word, and would cost time. */
const LONGEST = 60;

function* pairsOf(run: string, at: number): Generator<Word> {
  const signs = [...run.matchAll(SIGN)];
  if (signs.length === 1) yield { text: run.normalize('NFKC'), start: at, end: at + run.length, pair: true };
  for (let index = 0; index + 1 < signs.length; index++) {
    const [first, second] = [signs[index], signs[index + 1]];
    if (first === undefined || second === undefined) continue;
    const text = (first[0] + second[0]).normalize('NFKC');
    yield { text, start: at + first.index, end: at + second.index + second[0].length, pair: true };
  }
}

/** A single letter at an apostrophe is an elided article or an ending (l’État, prosecutor’s), and no word. */
function isElided(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  return APOSTROPHE.test(text[end] ?? '') || APOSTROPHE.test(text[start - 1] ?? '');
}

/** The words of a text in their order, by the classes of Unicode and without a dictionary: the same everywhere. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(PIECES)) {
    const [found] = match;
    const start = match.index;
    if (match.groups?.pairs !== undefined) yield* pairsOf(found, start);
    else if (!isElided(text, start, start + found.length))
      yield {
        text: found.slice(0, LONGEST).normalize('NFKC').toLowerCase(),
        start,
        end: start + found.length,
        pair: false,
      };
  }
}
