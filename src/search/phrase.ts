import { type Analysis, termOf } from './analysis.ts';
import { fold } from './fold.ts';
import type { Sequence } from './plan.ts';
import type { Ranking, Scored } from './score.ts';
import type { Store } from './store.ts';
import { type Word, wordsOf } from './words.ts';

/** How much of a text is read. */
const MOST_READ = 2000;

/** How many times its own score a result gains at most: by the phrase in its title, in its text, by its headings. */
const [TITLE, TEXT, HEADINGS] = [1, 2, 1.5];

/** Reads texts for a query as a phrase. */
class Phrase {
  readonly #pairs: number;
  readonly #analyses: readonly Analysis[];
  /** The words of the query that a term stands for, as bits. */
  readonly #byTerm = new Map<string, number>();
  /** The same for words of texts, which repeat theirs. */
  readonly #byWord = new Map<string, number>();

  constructor(sequence: Sequence, analyses: readonly Analysis[]) {
    this.#pairs = sequence.length - 1;
    this.#analyses = analyses;
    sequence.forEach((terms, at) => {
      for (const term of terms) this.#byTerm.set(term, (this.#byTerm.get(term) ?? 0) | (1 << at));
    });
  }

  #bitsOf(word: Word): number {
    let bits = this.#byWord.get(word.text);
    if (bits !== undefined) return bits;
    bits = this.#byTerm.get(fold(word.text)) ?? 0;
    for (const analysis of this.#analyses) bits |= this.#byTerm.get(termOf(word, analysis)) ?? 0;
    this.#byWord.set(word.text, bits);
    return bits;
  }

  /** How many of the query's pairs of neighbours stand next to each other in a text, too, as a share of all. */
  shareIn(text: string): number {
    let [before, pairs] = [0, 0];
    for (const word of wordsOf(text.slice(0, MOST_READ))) {
      const bits = this.#bitsOf(word);
      pairs |= before & (bits >> 1);
      before = bits;
    }
    let many = 0;
    for (; pairs !== 0; pairs &= pairs - 1) many++;
    return many / this.#pairs;
  }
}

/** What is needed to read the results that are shown at first, and how many those are. */
export interface PhraseContext {
  readonly store: Store;
  readonly analyses: readonly Analysis[];
  readonly most: number;
}

/**
 * The best with those in front that have the query's words as a phrase. lunr knows no places of words; but the texts of
 * what is shown at first travel anyway, so these few are put in order by them, and what is shown later stays as it is.
 */
export function byPhrase(
  { best, first: [pinned, titled], headed }: Ranking,
  sequence: Sequence,
  { store, analyses, most }: PhraseContext,
): Scored[] {
  if (sequence.length < 2) return [...best];
  // A pair of words stands in many texts by chance; the longer the phrase, the more it says.
  const text = TEXT * (1 - 1 / (sequence.length - 1));
  const phrase = new Phrase(sequence, analyses);
  const gain = ({ entry }: Scored): number => {
    const [, title = '', , , , body = ''] = store.text(entry) ?? [];
    const inText = text === 0 ? 0 : text * phrase.shareIn(body);
    return TITLE * phrase.shareIn(title) + Math.max(headed(entry) ? HEADINGS : 0, inText);
  };
  const inOrder = (some: readonly Scored[]): Scored[] =>
    some
      .map((one) => ({ one, score: one.score * (1 + gain(one)) }))
      .sort((a, b) => b.score - a.score)
      .map(({ one }) => one);
  const shown = best.slice(0, most);
  return [
    ...shown.slice(0, pinned),
    ...inOrder(shown.slice(pinned, pinned + titled)),
    ...inOrder(shown.slice(pinned + titled)),
    ...best.slice(most),
  ];
}
