import { type Analysis, termOf } from './analysis.ts';
import { fold } from './fold.ts';
import type { Store } from './store.ts';
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

/** For each word of a query in its order, those that say little included: the terms that stand for it. */
export type Sequence = readonly ReadonlySet<string>[];

/** What to look for. */
export interface Plan {
  readonly wanted: readonly Wanted[];
  /** How many words of the query count. */
  readonly words: number;
  /** How many words it has with those that say little. */
  readonly all: number;
  readonly sequence: Sequence;
  /** The query with its unknown words replaced by likely ones, where that helps. */
  readonly meant: string | undefined;
}

/** What planning needs to know of an index. */
export interface PlanContext {
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  /** The reader's language, then the source language. */
  readonly analyses: readonly Analysis[];
}

type Alternatives = readonly (readonly [term: string, weight: number])[];

const has = (term: string, { store }: PlanContext): boolean => store.postings(term).entries.length > 0;

/** The word itself: its stem in the reader's language and in the source language, and its written form. */
function itself(word: Word, context: PlanContext): Alternatives {
  const terms = new Map<string, number>();
  context.analyses.forEach((analysis, index) => {
    const term = termOf(word, analysis);
    if (!terms.has(term) && has(term, context)) terms.set(term, index === 0 ? 1 : 0.9);
  });
  const written = context.analyses[0]?.fold(word.text) ?? fold(word.text);
  if (!terms.has(written) && has(written, context)) terms.set(written, 1);
  if (word.pair) return [...terms];
  // Stems need the accents that a reader left out; the same word as the texts write it has them.
  for (const { term } of context.vocabulary.same(written)) if (!terms.has(term)) terms.set(term, 0.9);
  return [...terms];
}

const weighed = (found: readonly Likeness[], weight: (one: Likeness) => number): Alternatives =>
  found.map((one) => [one.term, weight(one)] as const);

/** A word nobody wrote, taken apart into two that are known: a compound, or a space forgotten. The longest second half wins. */
function halves(word: Word, { vocabulary, analyses }: PlanContext): Alternatives {
  const folded = fold(word.text);
  for (let at = 3; at <= folded.length - 3; at++) {
    if (!vocabulary.hasEnd(folded.slice(at))) continue;
    for (const link of ['', ...(analyses[0]?.links ?? [])]) {
      const head = folded.slice(0, at - link.length);
      if (head.length < 3 || !folded.slice(0, at).endsWith(link)) continue;
      const [first] = vocabulary.same(head);
      const [second] = vocabulary.same(folded.slice(at));
      if (first !== undefined && second !== undefined) return [first, second].map(({ term }) => [term, 0.5] as const);
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

/** A likely word both as its stem and as it is written: of a stem's forms, the one that was misspelt comes first. */
function corrected({ term, folded, edits }: Likeness, context: PlanContext): Alternatives {
  const weight = edits < 2 ? 0.7 : 0.45;
  const both = folded !== term && has(folded, context) ? [term, folded] : [term];
  return both.map((one) => [one, weight] as const);
}

interface Reading {
  readonly alternatives: Alternatives;
  /** What was probably meant, where the word is not known. */
  readonly meant?: string | undefined;
}

function unknown(word: Word, context: PlanContext): Reading {
  const near = misspelt(word, context);
  if (near.length > 0) return { alternatives: near.flatMap((one) => corrected(one, context)), meant: near[0]?.written };
  const two = word.pair ? [] : halves(word, context);
  if (two.length > 0) return { alternatives: two };
  const folded = fold(word.text);
  const start = folded.slice(0, Math.max(4, Math.ceil(folded.length * 0.6)));
  if (word.pair || !longEnough(folded)) return { alternatives: [] };
  return { alternatives: weighed(context.vocabulary.beginning(start, 6), () => 0.35) };
}

/** Words that have the query's word as a part, in a language that writes compounds as one word. */
function compounds(word: Word, { vocabulary, analyses }: PlanContext): Alternatives {
  const folded = fold(word.text);
  if ((analyses[0]?.links ?? []).length === 0 || word.pair || folded.length < 5) return [];
  return weighed([...vocabulary.ending(folded, 8), ...vocabulary.beginning(folded, 8)], () => 0.3);
}

/** Other forms of a word whose stem is another: a plural of another language's, or one the stemmer does not know. */
function forms(word: Word, { vocabulary }: PlanContext): Alternatives {
  const folded = fold(word.text);
  if (word.pair || folded.length < 5 || /\d/.test(folded)) return [];
  return weighed(vocabulary.forms(folded, 3), () => 0.3);
}

/** What a word that is still being typed may become. */
function longer(word: Word, known: boolean, { vocabulary, store }: PlanContext): Alternatives {
  const folded = fold(word.text);
  const weight = known ? 0.3 : 0.6;
  if (!word.pair) return folded.length > 1 ? weighed(vocabulary.beginning(folded, 12), () => weight) : [];
  if ([...folded].length > 1) return [];
  const often = (term: string): number => store.postings(term).entries.length;
  const begun = store.termsFrom(folded).sort((a, b) => often(b) - often(a) || (a < b ? -1 : 1));
  return begun.slice(0, 12).map((term) => [term, weight] as const);
}

function read(word: Word, unfinished: boolean, context: PlanContext): Reading {
  const missing = context.store.missing.size;
  const exact = itself(word, context);
  const begun = unfinished ? longer(word, exact.length > 0, context) : [];
  const other = exact.length > 0 ? forms(word, context) : [];
  const parts = compounds(word, context);
  // What is not known for lack of a piece is not unknown.
  if (exact.length + begun.length + parts.length > 0 || context.store.missing.size > missing)
    return { alternatives: [...exact, ...begun, ...parts, ...other] };
  return unknown(word, context);
}

/** Two neighbours that are one word in the texts: data base, database. */
function joined(words: readonly Word[], context: PlanContext): Wanted[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || word.pair || next.pair) return [];
    const one = context.vocabulary.same(fold(word.text + next.text));
    return one.flatMap(({ term }) => [
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
  const sequence = all.map((word) => {
    const read = readings[words.indexOf(word)]?.alternatives.map(([term]) => term);
    return new Set(read ?? context.analyses.map((analysis) => termOf(word, analysis)));
  });
  const meant = meantBy(query, words, readings);
  return { wanted: [...wanted.values()], words: words.length, all: all.length, sequence, meant };
}
