import { fold } from './fold.ts';
import type { Word } from './words.ts';

/** What the search knows of a language. A language without a file of its own has neither stems nor words to skip. */
export interface Language {
  /** The stem of a word in lower case, its accents still on it. */
  readonly stem?: (word: string) => string;
  /** A last step after folding, for spellings that one language alone has. */
  readonly respell?: (folded: string) => string;
  /** Words that say little; they are skipped while other words remain. */
  readonly skipped?: readonly string[];
  /** Letters that may stand between the two halves of a compound. */
  readonly links?: readonly string[];
}

/** Turns words into the terms of the index: the same for texts and for queries, in the build and in browsers. */
export interface Analysis {
  /** The term that stands for all forms of a word. */
  term(word: string): string;
  /** A word without what is optional in writing it, and with the variants of signs that this language has made one. */
  fold(word: string): string;
  skips(word: string): boolean;
  readonly links: readonly string[];
}

/** The longest memory of terms; texts repeat their words, so most are met again. */
const MEMORY = 50_000;

/** Folding that also makes one of variants of signs, given as pairs: the one that may be written, the one it counts as. */
function folding(variants: string): (word: string) => string {
  const signs = [...variants];
  if (signs.length === 0) return fold;
  const one = new Map(signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? sign] as const] : [])));
  return (word) => fold(word).replace(/\p{sc=Han}/gu, (sign) => one.get(sign) ?? sign);
}

/** The analysis of a language; with pairs of signs, of which the first is indexed as the second. */
export function analysisOf({ stem, respell, skipped = [], links = [] }: Language, variants = ''): Analysis {
  const known = new Map<string, string>();
  const skip = new Set(skipped.map(fold));
  const plain = folding(variants);
  const make = (word: string): string => {
    const folded = plain(stem === undefined || /^\P{L}/u.test(word) ? word : stem(word));
    return respell === undefined ? folded : respell(folded);
  };
  return {
    term(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const term = make(word) || word;
      if (known.size < MEMORY) known.set(word, term);
      return term;
    },
    fold: plain,
    skips: (word) => skip.has(fold(word)),
    links,
  };
}

/** The term of a word that was cut from a text: pairs of signs are folded only. */
export function termOf({ text, pair }: Pick<Word, 'text' | 'pair'>, analysis: Analysis): string {
  return pair ? analysis.fold(text) : analysis.term(text);
}
