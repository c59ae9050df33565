import lunr from 'lunr';
import { FIELD_NAMES, FIELDS, type Postings } from './index-data.ts';
import type { Plan, Wanted } from './plan.ts';
import type { Store } from './store.ts';

/** How well an entry answers, and the terms it has. */
export interface Scored {
  readonly entry: number;
  readonly score: number;
  /** How many words of the query it has. */
  readonly share: number;
  readonly terms: readonly string[];
}

/** The entries that answer a query: the best of them, and how many there are. */
export interface Ranking {
  readonly best: readonly Scored[];
  readonly count: number;
  /** How many of the best come first whatever their score: those pinned, and then those whose whole title the query is. */
  readonly first: readonly [pinned: number, titled: number];
  /** Whether an entry has all words of the query in its headings. */
  readonly headed: (entry: number) => boolean;
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
const WIDTH = FIELD_NAMES.length;
const BOOSTS = FIELD_NAMES.map((name) => FIELDS[name].boost);
const SURFACE = FIELD_NAMES.indexOf('surface');
const HEADINGS = FIELD_NAMES.indexOf('headings');

/** From this weight on a term is the word itself, and no guess at it. */
const ITSELF = 0.9;

/** The most occurrences of guessed terms that one query looks at. */
const MOST_GUESSED = 30_000;

/** The terms a query can afford: the words themselves, and of the guesses the rarest. */
export function affordable(wanted: readonly Wanted[], store: Store): Wanted[] {
  const often = (term: string): number => store.postings(term).entries.length;
  const guesses = [...new Set(wanted.filter(({ weight }) => weight < ITSELF).map(({ term }) => term))];
  guesses.sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1));
  let left = MOST_GUESSED;
  const kept = new Set<string>();
  for (const term of guesses) {
    left -= often(term);
    if (left >= 0) kept.add(term);
  }
  return wanted.filter(({ weight, term }) => weight >= ITSELF || kept.has(term));
}

/** lunr's idf, which counts an entry once for each of its fields. */
function rarityOf({ counts }: Postings, entries: number): number {
  let having = 0;
  for (let at = 0; at < counts.length; at++) if ((counts[at] ?? 0) > 0) having++;
  return Math.log(1 + Math.abs((entries - having + 0.5) / (having + 0.5)));
}

/** What the length of each field of each entry adds below the line of lunr's weight. */
function normsOf({ lengths, averages }: Store): readonly Float64Array[] {
  return FIELD_NAMES.map((name) =>
    Float64Array.from(lengths[name], (length) => K1 * (1 - B + B * (length / (averages[name] || 1)))),
  );
}

const norms = new WeakMap<Store, readonly Float64Array[]>();

/** lunr's weights of a term in the fields of entries (lunr.Builder, createFieldVectors), to their three decimals. */
class Weights {
  readonly postings: Postings;
  readonly #rarity: number;
  readonly #norms: readonly Float64Array[];

  constructor(term: string, store: Store) {
    this.postings = store.postings(term);
    this.#rarity = rarityOf(this.postings, store.entries);
    this.#norms = norms.get(store) ?? normsOf(store);
    norms.set(store, this.#norms);
  }

  /** The weight in a field of the entry that stands at some place of the postings; 0 where it is not there. */
  at(at: number, field: number): number {
    const count = this.postings.counts[at * WIDTH + field] ?? 0;
    if (count === 0) return 0;
    const norm = this.#norms[field]?.[this.postings.entries[at] ?? 0] ?? 0;
    const weight = (this.#rarity * ((K1 + 1) * count)) / (norm + count);
    return Math.round(weight * (BOOSTS[field] ?? 1) * 1000) / 1000;
  }
}

/** The weight at which a query asks for each term. */
function weightsOf(wanted: readonly Wanted[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of wanted) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  return weights;
}

/** The words that each term answers, as bits. */
function wordsOf(wanted: readonly Wanted[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { term, word } of wanted) words.set(term, (words.get(term) ?? 0) | (1 << word));
  return words;
}

function bitsIn(bits: number): number {
  let many = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) many++;
  return many;
}

// Rounded, because the order in which a machine adds up must not decide between equals.
const rounded = (score: number, share: number): number => Math.round(score * share ** 4 * 1e6) / 1e6;

/** For all entries at once: their sums of weights, the words they have, and those they have in their title as written or in their headings. */
class Sums {
  readonly scores: Float64Array;
  readonly words: Uint16Array;
  readonly titled: Uint16Array;
  readonly headed: Uint16Array;
  readonly touched: number[] = [];

  constructor(wanted: readonly Wanted[], store: Store) {
    this.scores = new Float64Array(store.entries);
    this.words = new Uint16Array(store.entries);
    this.titled = new Uint16Array(store.entries);
    this.headed = new Uint16Array(store.entries);
    const words = wordsOf(wanted);
    const weights = weightsOf(wanted);
    const length = Math.hypot(...weights.values()) || 1;
    for (const [term, weight] of weights) {
      store.work += store.postings(term).entries.length;
      this.#add(new Weights(term, store), weight / length, words.get(term) ?? 0);
    }
  }

  #add(weights: Weights, share: number, bits: number): void {
    const { entries, counts } = weights.postings;
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0;
      if (this.words[entry] === 0) this.touched.push(entry);
      this.words[entry] = (this.words[entry] ?? 0) | bits;
      if ((counts[at * WIDTH + SURFACE] ?? 0) > 0) this.titled[entry] = (this.titled[entry] ?? 0) | bits;
      if ((counts[at * WIDTH + HEADINGS] ?? 0) > 0) this.headed[entry] = (this.headed[entry] ?? 0) | bits;
      let sum = 0;
      for (let field = 0; field < WIDTH; field++) sum += weights.at(at, field);
      this.scores[entry] = (this.scores[entry] ?? 0) + share * sum;
    }
  }
}

/** Where an entry stands in postings; -1 where it does not. */
function placeOf(entry: number, { entries }: Postings): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return entries[low] === entry ? low : -1;
}

/** A lunr index over some terms and some entries. Its scores are those of the whole index: they depend on counts and lengths only. */
function indexOver(terms: readonly string[], chosen: ReadonlySet<number>, store: Store): lunr.Index {
  const invertedIndex: Record<string, Record<string, unknown>> = Object.create(null);
  const fieldVectors: Record<string, lunr.Vector> = Object.create(null);
  const inOrder = [...chosen].sort((a, b) => a - b);
  terms.forEach((term, index) => {
    const weights = new Weights(term, store);
    const byField: Record<string, unknown> = Object.create(null);
    byField._index = index;
    for (const name of FIELD_NAMES) byField[name] = Object.create(null);
    for (const entry of inOrder) {
      const at = placeOf(entry, weights.postings);
      if (at < 0) continue;
      FIELD_NAMES.forEach((name, field) => {
        const weight = weights.at(at, field);
        if ((weights.postings.counts[at * WIDTH + field] ?? 0) === 0) return;
        (byField[name] as Record<number, object>)[entry] = {};
        const ref = `${name}/${entry}`;
        const vector = fieldVectors[ref] ?? new lunr.Vector([]);
        fieldVectors[ref] = vector;
        vector.insert(index, weight);
      });
    }
    invertedIndex[term] = byField;
  });
  const tokenSet = PARTS.TokenSet.fromArray([...terms].sort());
  return new PARTS.Index({ invertedIndex, fieldVectors, tokenSet, fields: FIELD_NAMES, pipeline: new lunr.Pipeline() });
}

/** Asks a lunr index for terms, clause by clause, and never through its query language. */
export function ask(index: lunr.Index, wanted: readonly Wanted[]): lunr.Index.Result[] {
  return index.query((query) => {
    for (const [term, boost] of weightsOf(wanted)) query.term(term, { boost, usePipeline: false });
  });
}

/** lunr's results with the score times the fourth power of the share of the query's words that an entry has, best first; equals by their number. */
export function ranked(results: readonly lunr.Index.Result[], wanted: readonly Wanted[], words: number): Scored[] {
  const answers = wordsOf(wanted);
  const scored = results.map(({ ref, score, matchData }): Scored => {
    const terms = Object.keys(matchData.metadata);
    const share = bitsIn(terms.reduce((bits, term) => bits | (answers.get(term) ?? 0), 0));
    return { entry: Number(ref), score: rounded(score, share / words), share, terms };
  });
  return scored.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** The best of some entries by their scores, a few more than wanted: lunr has the last word about their order. */
function bestOf(entries: readonly number[], scoreOf: (entry: number) => number, most: number): number[] {
  const best: { entry: number; score: number }[] = [];
  for (const entry of entries) {
    const score = scoreOf(entry);
    const last = best.at(-1);
    if (
      best.length === most &&
      last !== undefined &&
      (score < last.score || (score === last.score && entry > last.entry))
    )
      continue;
    let at = best.length;
    while (at > 0) {
      const before = best[at - 1];
      if (before === undefined || before.score > score || (before.score === score && before.entry < entry)) break;
      at--;
    }
    best.splice(at, 0, { entry, score });
    if (best.length > most) best.pop();
  }
  return best.map(({ entry }) => entry);
}

/** The share of what is shown that the reader's own language has at least, where it answers so often: agreed words find much in others. */
const OWN_SHARE = 0.5;

/** The best of both languages, in one order: the own ones have their share, and the rest goes by score alone. */
function withOwn(ranking: readonly Scored[], most: number, store: Store): Scored[] {
  const own = ranking.filter(({ entry }) => !store.isForeign(entry)).slice(0, Math.ceil(most * OWN_SHARE));
  const kept = new Set(own);
  for (const one of ranking) {
    if (kept.size >= most) break;
    kept.add(one);
  }
  return ranking.filter((one) => kept.has(one));
}

/** How many entries more than wanted lunr is asked about. */
const SPARE = 20;

/**
 * The entries that answer, best first. All are summed up in columns, as lunr would score them; the best are then scored by
 * lunr itself, which over all entries of common words would take longer than a reader waits. Those pinned come first.
 */
export function scoreEntries(
  { wanted: all, words, all: length }: Pick<Plan, 'wanted' | 'words' | 'all'>,
  store: Store,
  most: number,
  pinned: (score: (entry: number) => number) => readonly number[] = () => [],
): Ranking {
  const wanted = affordable(all, store);
  const terms = [...new Set(wanted.map(({ term }) => term))];
  const { scores, words: having, titled, headed, touched } = new Sums(wanted, store);
  const scoreOf = (entry: number): number => rounded(scores[entry] ?? 0, bitsIn(having[entry] ?? 0) / words);
  const complete = 2 ** words - 1;
  // Where an entry has all words of a query, those that have only half or less are left out.
  const enough = touched.some((entry) => having[entry] === complete) ? Math.floor(words / 2) + 1 : 1;
  const answering = touched.filter((entry) => bitsIn(having[entry] ?? 0) >= enough);
  const called = answering
    .filter((entry) => titled[entry] === complete && store.lengths.title[entry] === length)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  const front = new Set(pinned(scoreOf));
  const first = [...new Set([...front, ...called])].slice(0, most);
  const own = answering.filter((entry) => !store.isForeign(entry));
  const chosen = new Set([...first, ...[answering, own].flatMap((some) => bestOf(some, scoreOf, most + SPARE))]);
  const results = ranked(terms.length === 0 ? [] : ask(indexOver(terms, chosen, store), wanted), wanted, words);
  const byEntry = new Map(results.map((one) => [one.entry, one]));
  const leading = first.map((entry) => byEntry.get(entry) ?? { entry, score: 0, share: 0, terms: [] });
  const isFirst = new Set(first);
  const best = withOwn([...leading, ...results.filter(({ entry }) => !isFirst.has(entry))], most, store);
  const more = first.filter((entry) => bitsIn(having[entry] ?? 0) < enough).length;
  const many = (some: ReadonlySet<number>): number => best.filter(({ entry }) => some.has(entry)).length;
  return {
    best,
    count: answering.length + more,
    first: [many(front), many(isFirst) - many(front)],
    headed: (entry) => headed[entry] === complete,
  };
}
