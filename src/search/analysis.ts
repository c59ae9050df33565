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
  skips(word: string): boolean;
  readonly links: readonly string[];
}

/** The longest memory of terms; texts repeat their words, so most are met again. */
const MEMORY = 50_000;

/** The analysis of a language. */
export function analysisOf({ stem, respell, skipped = [], links = [] }: Language): Analysis {
  const known = new Map<string, string>();
  const skip = new Set(skipped.map(fold));
  const make = (word: string): string => {
    const folded = fold(stem === undefined || /^\P{L}/u.test(word) ? word : stem(word));
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
    skips: (word) => skip.has(fold(word)),
    links,
  };
}

/** The term of a word that was cut from a text: pairs of signs are folded only. */
export function termOf({ text, pair }: Pick<Word, 'text' | 'pair'>, analysis: Analysis): string {
  return pair ? fold(text) : analysis.term(text);
}
