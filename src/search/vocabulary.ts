import type { Analysis } from './analysis.ts';
import { editsBetween } from './edits.ts';
import { fold } from './fold.ts';

/** A word of the texts that resembles one of a query: as it is written there, and its term in the index. */
export interface Likeness {
  readonly written: string;
  readonly term: string;
  readonly edits: number;
}

/** The words that the texts of an index have, and its terms with how many entries have each. */
export interface Vocabulary {
  /** How many entries have a term; 0 where none has. */
  count(term: string): number;
  /** Words that are written so but for accents and the like. */
  same(folded: string): Likeness[];
  /** Words that begin so, the commonest terms first. */
  beginning(prefix: string, most: number): Likeness[];
  /** Words a few edits away, the nearest and commonest first. */
  near(word: string, edits: number, most: number): Likeness[];
}

interface Written {
  readonly folded: string;
  readonly word: string;
}

function lowerBound(words: readonly Written[], folded: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.folded ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words that begin alike are looked at: enough for any real beginning, and a bound for a single letter. */
const MOST_LOOKED_AT = 400;

/** The vocabulary of an index. Words are analysed when they are first needed, in each language the index has. */
export function vocabularyOf(
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
  analyses: readonly Analysis[],
): Vocabulary {
  const written = words
    .map((word): Written => ({ folded: fold(word), word }))
    .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const byLength = new Map<number, Written[]>();
  for (const one of written) {
    const same = byLength.get(one.folded.length);
    if (same === undefined) byLength.set(one.folded.length, [one]);
    else same.push(one);
  }
  const count = (term: string): number => counts.get(term) ?? 0;
  const likeness = ({ word, folded }: Written, edits: number): Likeness[] =>
    [...new Set([...analyses.map((analysis) => analysis.term(word)), folded])]
      .filter((term) => count(term) > 0)
      .map((term) => ({ written: word, term, edits }));
  const best = (found: readonly Likeness[], most: number): Likeness[] => {
    const terms = new Map<string, Likeness>();
    for (const one of found) if ((terms.get(one.term)?.edits ?? 99) > one.edits) terms.set(one.term, one);
    return [...terms.values()]
      .sort((a, b) => a.edits - b.edits || count(b.term) - count(a.term) || (a.term < b.term ? -1 : 1))
      .slice(0, most);
  };
  return {
    count,
    same(folded) {
      const found: Likeness[] = [];
      for (let at = lowerBound(written, folded); written[at]?.folded === folded; at++)
        found.push(...likeness(written[at] as Written, 0));
      return best(found, 4);
    },
    beginning(prefix, most) {
      const found: Likeness[] = [];
      const start = lowerBound(written, prefix);
      for (let at = start; at < Math.min(written.length, start + MOST_LOOKED_AT); at++) {
        const one = written[at];
        if (one === undefined || !one.folded.startsWith(prefix)) break;
        found.push(...likeness(one, 0));
      }
      return best(found, most);
    },
    near(word, edits, most) {
      const found: Likeness[] = [];
      for (let length = word.length - edits; length <= word.length + edits; length++)
        for (const one of byLength.get(length) ?? []) {
          const distance = editsBetween(word, one.folded, edits);
          if (distance !== undefined) found.push(...likeness(one, distance));
        }
      return best(found, most);
    },
  };
}
