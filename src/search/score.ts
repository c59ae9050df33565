import lunr from 'lunr';
import { FIELD_NAMES, FIELDS, type FieldName, type Posting } from './index-data.ts';
import type { Wanted } from './plan.ts';

/** How well an entry answers, and the terms it has. */
export interface Scored {
  readonly entry: number;
  readonly score: number;
  /** How many words of the query it has. */
  readonly share: number;
  readonly terms: readonly string[];
}

/** What scoring needs to know of an index. */
export interface ScoreContext {
  readonly entries: number;
  readonly lengths: Readonly<Record<FieldName, readonly number[]>>;
  readonly averages: Readonly<Record<FieldName, number>>;
  postings(term: string): readonly Posting[];
}

/** What lunr gives to those who make an index by themselves; its types leave it out. */
const PARTS = lunr as unknown as {
  readonly TokenSet: { fromArray(terms: readonly string[]): lunr.TokenSet };
  readonly Index: new (
    attributes: Readonly<Record<'invertedIndex' | 'fieldVectors' | 'tokenSet' | 'fields' | 'pipeline', unknown>>,
  ) => lunr.Index;
};

/** lunr's own settings of BM25. */
const [K1, B] = [1.2, 0.75];

/** The most occurrences one query looks at; common words beyond it count only where rarer words were found. */
export const MOST_POSTINGS = 3000;

/** lunr's weight of a term in a field (lunr.Builder, createFieldVectors), to its three decimals. */
function weightOf(rarity: number, count: number, field: FieldName, entry: number, context: ScoreContext): number {
  const length = context.lengths[field][entry] ?? 0;
  const relative = length / (context.averages[field] || 1);
  const weight = (rarity * ((K1 + 1) * count)) / (K1 * (1 - B + B * relative) + count);
  return Math.round(weight * FIELDS[field].boost * 1000) / 1000;
}

/** lunr's idf, which counts an entry once for each of its fields. */
function rarityOf(postings: readonly Posting[], entries: number): number {
  const having = postings.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0);
  return Math.log(1 + Math.abs((entries - having + 0.5) / (having + 0.5)));
}

/** The postings a query looks at: the rarest terms in full, commoner ones only in entries that others found, or the best of them. */
function affordable(terms: readonly string[], context: ScoreContext): Map<string, Posting[]> {
  const all = terms.map((term) => ({ term, postings: context.postings(term) }));
  all.sort((a, b) => a.postings.length - b.postings.length || (a.term < b.term ? -1 : 1));
  const found = new Set<number>();
  const chosen = new Map<string, Posting[]>();
  let left = MOST_POSTINGS;
  for (const { term, postings } of all) {
    const known = postings.length <= left ? [...postings] : postings.filter(({ entry }) => found.has(entry));
    const kept = known.length > 0 ? known : [...postings].sort(byPlace).slice(0, MOST_POSTINGS);
    for (const { entry } of kept) found.add(entry);
    left = Math.max(0, left - kept.length);
    chosen.set(term, kept);
  }
  return chosen;
}

const importance = ({ counts }: Posting): number =>
  FIELD_NAMES.reduce((sum, name) => sum + (counts[name] ?? 0) * FIELDS[name].boost, 0);
const byPlace = (a: Posting, b: Posting): number => importance(b) - importance(a) || a.entry - b.entry;

/** A lunr index over some terms alone. Its scores are those of the whole index: they depend on counts and lengths only. */
function indexOver(terms: readonly string[], context: ScoreContext): lunr.Index {
  const invertedIndex: Record<string, Record<string, unknown>> = Object.create(null);
  const fieldVectors: Record<string, lunr.Vector> = Object.create(null);
  const chosen = affordable(terms, context);
  terms.forEach((term, index) => {
    const rarity = rarityOf(context.postings(term), context.entries);
    const byField: Record<string, unknown> = Object.create(null);
    byField._index = index;
    for (const name of FIELD_NAMES) byField[name] = Object.create(null);
    for (const { entry, counts } of chosen.get(term) ?? []) {
      for (const name of Object.keys(counts) as FieldName[]) {
        (byField[name] as Record<number, object>)[entry] = {};
        const ref = `${name}/${entry}`;
        const vector = fieldVectors[ref] ?? new lunr.Vector([]);
        fieldVectors[ref] = vector;
        vector.insert(index, weightOf(rarity, counts[name] ?? 0, name, entry, context));
      }
    }
    invertedIndex[term] = byField;
  });
  const tokenSet = PARTS.TokenSet.fromArray([...terms].sort());
  return new PARTS.Index({ invertedIndex, fieldVectors, tokenSet, fields: FIELD_NAMES, pipeline: new lunr.Pipeline() });
}

/** Asks a lunr index for terms, clause by clause, and never through its query language. */
export function ask(index: lunr.Index, wanted: readonly Wanted[]): lunr.Index.Result[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of wanted) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  return index.query((query) => {
    for (const [term, boost] of weights) query.term(term, { boost, usePipeline: false });
  });
}

/** lunr's results with the score times the cubed share of the query's words that an entry has, best first; equals by their number. */
export function ranked(results: readonly lunr.Index.Result[], wanted: readonly Wanted[], words: number): Scored[] {
  const wordsOfTerm = new Map<string, { word: number; weight: number }[]>();
  for (const { term, word, weight } of wanted)
    wordsOfTerm.set(term, [...(wordsOfTerm.get(term) ?? []), { word, weight }]);
  const scored = results.map(({ ref, score, matchData }): Scored => {
    const terms = Object.keys(matchData.metadata);
    const answered = new Set(terms.flatMap((term) => wordsOfTerm.get(term) ?? []).map(({ word }) => word));
    // Rounded, because the order in which a machine adds up must not decide between equals.
    const rounded = Math.round(score * (answered.size / words) ** 3 * 1e6) / 1e6;
    return { entry: Number(ref), score: rounded, share: answered.size, terms };
  });
  return scored.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** The entries that answer, best first. */
export function scoreEntries(wanted: readonly Wanted[], words: number, context: ScoreContext): Scored[] {
  const terms = [...new Set(wanted.map(({ term }) => term))];
  if (terms.length === 0) return [];
  return ranked(ask(indexOver(terms, context), wanted), wanted, words);
}
