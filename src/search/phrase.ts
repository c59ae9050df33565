import { type Analysis, termOf } from './analysis.ts';
import { fold } from './fold.ts';
import type { Sequence } from './plan.ts';
import type { Ranking, Scored } from './score.ts';
import type { Store } from './store.ts';
import { wordsOf } from './words.ts';

/** How much of a text is read. */
const MOST_READ = 2000;

/** How many times its own score a result gains at most: by the phrase in its title, in its text, by its headings. */
const [TITLE, TEXT, HEADINGS] = [1, 2, 1.5];

/** The words of a query that some terms can stand for, as bits. */
function bitsOf(terms: readonly string[], sequence: Sequence): number {
  let bits = 0;
  sequence.forEach((wanted, at) => {
    if (terms.some((term) => wanted.has(term))) bits |= 1 << at;
  });
  return bits;
}

/** How many of a query's pairs of neighbours stand next to each other in a text, too, as a share of all. */
function phraseShare(text: string, sequence: Sequence, analyses: readonly Analysis[]): number {
  const known = new Map<string, number>();
  let [before, pairs] = [0, 0];
  for (const word of wordsOf(text.slice(0, MOST_READ))) {
    let bits = known.get(word.text);
    if (bits === undefined) {
      bits = bitsOf([fold(word.text), ...analyses.map((analysis) => termOf(word, analysis))], sequence);
      known.set(word.text, bits);
    }
    pairs |= before & (bits >> 1);
    before = bits;
  }
  let many = 0;
  for (; pairs !== 0; pairs &= pairs - 1) many++;
  return many / (sequence.length - 1);
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
  const gain = ({ entry }: Scored): number => {
    const [, title = '', , , , body = ''] = store.text(entry) ?? [];
    const inText = text === 0 ? 0 : text * phraseShare(body, sequence, analyses);
    return TITLE * phraseShare(title, sequence, analyses) + Math.max(headed(entry) ? HEADINGS : 0, inText);
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
