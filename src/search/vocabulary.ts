import type { Analysis } from './analysis.ts';
import { editsBetween } from './edits.ts';
import { byUnits } from './pieces.ts';
import type { Store, Written } from './store.ts';

/** A word of the texts that resembles one of a query: as it is written there, and its term in the index. */
export interface Likeness {
  readonly written: string;
  readonly term: string;
  readonly folded: string;
  readonly edits: number;
  /** How many entries have its term, in powers of two. */
  readonly often: number;
}

/** How many pieces of words are looked at: enough for any real beginning, and a bound for a single letter. */
const [BEGINNINGS, NEIGHBOURS] = [3, 6];

/** The words that the texts of an index have. */
export class Vocabulary {
  readonly #store: Store;
  readonly #analyses: readonly Analysis[];

  /** The analyses are those of the reader's language and of the source language, where it is another. */
  constructor(store: Store, analyses: readonly Analysis[]) {
    this.#store = store;
    this.#analyses = analyses;
  }

  #likeness({ word, folded, analysis, often }: Written, edits: number): Likeness {
    return { written: word, term: this.#analyses[analysis]?.term(word) ?? folded, folded, edits, often };
  }

  /** Each term once, the nearest and commonest first. */
  #best(found: readonly Likeness[], most: number): Likeness[] {
    const sorted = [...found].sort(
      (a, b) => a.edits - b.edits || b.often - a.often || byUnits(a.term, b.term) || byUnits(a.written, b.written),
    );
    const terms = new Map<string, Likeness>();
    for (const one of sorted) if (!terms.has(one.term)) terms.set(one.term, one);
    return [...terms.values()].slice(0, most);
  }

  /** Words that are written so but for accents and the like. */
  same(folded: string): Likeness[] {
    const found = this.#store.wordsLike(folded, 'w').map((one) => this.#likeness(one, 0));
    return this.#best(found, 4);
  }

  /** Whether the texts have a word, looked up by its end. */
  hasEnd(folded: string): boolean {
    return this.#store.wordsLike(folded, 'e').length > 0;
  }

  /** Words that begin so, the commonest terms first. */
  beginning(prefix: string, most: number): Likeness[] {
    const found = this.#store.wordsWith(prefix, 'w', BEGINNINGS).map((one) => this.#likeness(one, 0));
    return this.#best(found, most);
  }

  /** Words that differ in their last letter, or by one letter more or less at the end, the commonest terms first. */
  forms(folded: string, most: number): Likeness[] {
    const begun = this.#store.wordsWith(folded.slice(0, -1), 'w', BEGINNINGS);
    const found = begun.filter((one) => Math.abs(one.folded.length - folded.length) < 2);
    return this.#best(
      found.map((one) => this.#likeness(one, 1)),
      most,
    );
  }

  /** Words that end so, the commonest terms first. */
  ending(suffix: string, most: number): Likeness[] {
    const found = this.#store.wordsWith(suffix, 'e', BEGINNINGS).map((one) => this.#likeness(one, 0));
    return this.#best(found, most);
  }

  /**
   * Words a few edits away, the nearest and commonest first. One edit leaves the front half or the back half of a word as
   * it is, so only words that share one of them are looked at.
   */
  near(word: string, edits: number, most: number): Likeness[] {
    const [front, back] = [Math.ceil((word.length - 1) / 2), Math.max(2, Math.floor((word.length - 1) / 2))];
    const candidates = [
      ...this.#store.wordsWith(word.slice(0, front), 'w', NEIGHBOURS),
      ...this.#store.wordsWith(word.slice(-back), 'e', NEIGHBOURS),
    ];
    const found = candidates.flatMap((one) => {
      const distance = editsBetween(word, one.folded, edits);
      return distance === undefined ? [] : [this.#likeness(one, distance)];
    });
    return this.#best(found, most);
  }
}
