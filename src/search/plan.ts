import { type Analysis, termOf } from './analysis.ts';
import { fold } from './fold.ts';
import type { Likeness, Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** The most that is read of a query, whatever its length. */
export const MOST_CHARACTERS = 200;
const MOST_WORDS = 16;

/** A term to look for, how much it counts, and which word of the query it answers. */
export interface Wanted {
  readonly term: string;
  readonly weight: number;
  readonly word: number;
}

/** What to look for. */
export interface Plan {
  readonly wanted: readonly Wanted[];
  /** How many words of the query count. */
  readonly words: number;
  /** The query with its unknown words replaced by likely ones, where that helps. */
  readonly meant: string | undefined;
}

/** What planning needs to know of an index. */
export interface PlanContext {
  readonly vocabulary: Vocabulary;
  /** The reader's language, then the source language. */
  readonly analyses: readonly Analysis[];
}

type Alternatives = readonly (readonly [term: string, weight: number])[];

/** The word itself: its stem in the reader's language and in the source language, and its written form. */
function itself(word: Word, { vocabulary, analyses }: PlanContext): Alternatives {
  const terms = new Map<string, number>();
  analyses.forEach((analysis, index) => {
    const term = termOf(word, analysis);
    if (vocabulary.count(term) > 0 && !terms.has(term)) terms.set(term, index === 0 ? 1 : 0.9);
  });
  const written = fold(word.text);
  if (vocabulary.count(written) > 0 && !terms.has(written)) terms.set(written, 1);
  // Stems need the accents that a reader left out; the same word as the texts write it has them.
  for (const { term } of vocabulary.same(written)) if (!terms.has(term)) terms.set(term, 0.9);
  return [...terms];
}

const weighed = (found: readonly Likeness[], weight: (one: Likeness) => number): Alternatives =>
  found.map((one) => [one.term, weight(one)] as const);

/** A word nobody wrote, taken apart into two that are known: a compound, or a space forgotten. */
function halves(word: Word, context: PlanContext): Alternatives {
  const { text } = word;
  for (let at = text.length - 3; at >= 3; at--) {
    const second = itself({ ...word, text: text.slice(at) }, context);
    if (second.length === 0) continue;
    for (const link of ['', ...(context.analyses[0]?.links ?? [])]) {
      if (!text.slice(0, at).endsWith(link)) continue;
      const head = text.slice(0, at - link.length);
      const first = head.length < 3 ? [] : itself({ ...word, text: head }, context);
      if (first.length > 0) return [...first, ...second].map(([term]) => [term, 0.5] as const);
    }
  }
  return [];
}

const longEnough = (word: string): boolean => word.length >= 4;

function misspelt(word: Word, { vocabulary }: PlanContext): readonly Likeness[] {
  const folded = fold(word.text);
  if (word.pair || !longEnough(folded) || /^\d/.test(folded)) return [];
  const near = vocabulary.near(folded, 1, 8);
  return near.length > 0 || folded.length < 7 ? near : vocabulary.near(folded, 2, 5);
}

interface Reading {
  readonly alternatives: Alternatives;
  /** What was probably meant, where the word is not known. */
  readonly meant?: string | undefined;
}

function unknown(word: Word, context: PlanContext): Reading {
  const near = misspelt(word, context);
  if (near.length > 0)
    return { alternatives: weighed(near, ({ edits }) => (edits < 2 ? 0.7 : 0.45)), meant: near[0]?.written };
  const two = word.pair ? [] : halves(word, context);
  if (two.length > 0) return { alternatives: two };
  const folded = fold(word.text);
  const start = folded.slice(0, Math.max(4, Math.ceil(folded.length * 0.6)));
  if (word.pair || !longEnough(folded)) return { alternatives: [] };
  return { alternatives: weighed(context.vocabulary.beginning(start, 6), () => 0.35) };
}

function read(word: Word, unfinished: boolean, context: PlanContext): Reading {
  const exact = itself(word, context);
  const folded = fold(word.text);
  const longer = unfinished && (folded.length > 1 || word.pair) ? context.vocabulary.beginning(folded, 12) : [];
  const begun = weighed(longer, () => (exact.length > 0 ? 0.3 : 0.6));
  if (exact.length > 0 || begun.length > 0) return { alternatives: [...exact, ...begun] };
  return unknown(word, context);
}

/** Two neighbours that are one word in the texts: data base, database. */
function joined(words: readonly Word[], context: PlanContext): Wanted[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || word.pair || next.pair) return [];
    const one = itself({ ...word, text: word.text + next.text }, context);
    return one.flatMap(([term]) => [
      { term, weight: 0.9, word: index },
      { term, weight: 0.1, word: index + 1 },
    ]);
  });
}

function meantBy(query: string, words: readonly Word[], readings: readonly Reading[]): string | undefined {
  if (readings.every(({ meant }) => meant === undefined)) return undefined;
  let text = '';
  let at = 0;
  words.forEach(({ start, end }, index) => {
    text += query.slice(at, start) + (readings[index]?.meant ?? query.slice(start, end));
    at = end;
  });
  return text + query.slice(at);
}

/** Decides what to look for. Any text is only words here; nothing in it is an operator. */
export function planOf(typed: string, context: PlanContext): Plan {
  const query = typed.slice(0, MOST_CHARACTERS);
  const all = [...wordsOf(query)].slice(0, MOST_WORDS);
  const telling = all.filter(({ text }) => !context.analyses.some((analysis) => analysis.skips(text)));
  const words = telling.length > 0 ? telling : all;
  const unfinished = (word: Word): boolean => word === words.at(-1) && word.end === query.length;
  const readings = words.map((word) => read(word, unfinished(word), context));
  const wanted = new Map<string, Wanted>();
  const add = (one: Wanted): void => {
    const key = `${one.word} ${one.term}`;
    if ((wanted.get(key)?.weight ?? 0) < one.weight) wanted.set(key, one);
  };
  readings.forEach(({ alternatives }, word) => {
    for (const [term, weight] of alternatives) add({ term, weight, word });
  });
  joined(words, context).forEach(add);
  return { wanted: [...wanted.values()], words: words.length, meant: meantBy(query, words, readings) };
}
