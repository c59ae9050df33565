import type { Analysis } from './analysis.ts';
import type { EntryKind } from './entry.ts';
import { fold } from './fold.ts';
import {
  FIELD_NAMES,
  type FieldName,
  INDEX_VERSION,
  type IndexData,
  type Posting,
  readPostings,
} from './index-data.ts';
import { MOST_CHARACTERS, planOf } from './plan.ts';
import { referenceIn, siteAddress } from './references.ts';
import { type ScoreContext, type Scored, scoreEntries } from './score.ts';
import { vocabularyOf } from './vocabulary.ts';

/** One result. */
export interface Found {
  readonly kind: EntryKind;
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly part: string;
  readonly number: string;
  readonly body: string;
  readonly bodyLanguage: string;
  /** Whether its title is in another language than the reader's. */
  readonly foreign: boolean;
  readonly score: number;
  /** The terms of the index for which it was found; they tell which words to mark. */
  readonly terms: readonly string[];
}

/** What a search found, the best first. */
export interface Answer {
  readonly found: readonly Found[];
  /** How many there are beyond those given. */
  readonly count: number;
  /** What the reader may have meant, where words of the query are not known. */
  readonly meant: string | undefined;
  /** The address of this site that the query is, from the first page. */
  readonly goTo: string | undefined;
}

/** An index that can be asked. */
export interface Search {
  search(query: string, most?: number): Answer;
  readonly context: ScoreContext;
}

function postingsReader(data: IndexData, terms: readonly string[]): (term: string) => readonly Posting[] {
  const lines = data.postings.split('\n');
  const numbers = new Map(terms.map((term, index) => [term, index]));
  const read = new Map<string, readonly Posting[]>();
  return (term) => {
    const before = read.get(term);
    if (before !== undefined) return before;
    const line = lines[numbers.get(term) ?? -1];
    const postings = line === undefined ? [] : readPostings(line);
    if (read.size < 2000) read.set(term, postings);
    return postings;
  };
}

const size = (line: string): number => line.split(' ').length;

/** Where an entry has all words of a query, those that have only half or less are left out. */
function withoutStrays(scored: readonly Scored[], words: number): readonly Scored[] {
  const enough = scored.some(({ share }) => share === words) ? Math.floor(words / 2) + 1 : 1;
  return scored.filter(({ share }) => share >= enough);
}

/** Whether data is an index this script can read; it may have been cut off or be of another version. */
export function isIndex(data: unknown): data is IndexData {
  if (typeof data !== 'object' || data === null) return false;
  const index = data as Partial<IndexData>;
  const columns = [
    index.kinds,
    index.addresses,
    index.titles,
    index.languages,
    index.parts,
    index.numbers,
    index.shortNames,
    index.bodies,
  ];
  return (
    index.version === INDEX_VERSION &&
    columns.every((column) => Array.isArray(column) && column.length === index.kinds?.length) &&
    [index.words, index.terms, index.postings].every((text) => typeof text === 'string') &&
    index.terms?.split(' ').length === index.postings?.split('\n').length
  );
}

/** Opens an index for searching, with the analyses of the reader's language and of the source language. */
export function openSearch(data: IndexData, analyses: readonly Analysis[]): Search {
  const terms = data.terms.split(' ');
  const lines = data.postings.split('\n');
  const counts = new Map(terms.map((term, index) => [term, size(lines[index] ?? '')]));
  const vocabulary = vocabularyOf(data.words.split(' '), counts, analyses);
  const entries = data.addresses.length;
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / (values.length || 1);
  const averages = Object.fromEntries(FIELD_NAMES.map((name) => [name, mean(data.lengths[name])]));
  const context: ScoreContext = {
    entries,
    lengths: data.lengths,
    averages: averages as Record<FieldName, number>,
    postings: postingsReader(data, terms),
  };
  const byAddress = new Map(data.addresses.map((address, entry) => [address, entry]));
  const byNumber = new Map<string, number[]>();
  data.numbers.forEach((numbers, entry) => {
    for (const number of numbers.split(' '))
      if (number !== '') byNumber.set(number, [...(byNumber.get(number) ?? []), entry]);
  });
  const byName = new Map<string, number[]>();
  const call = (name: string, entry: number): void => {
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), entry]);
  };
  data.titles.forEach((title, entry) => {
    // Of a text's parts many share a title; they are not called by it alone.
    if (data.parts[entry] === '') call(fold(title.toLowerCase()), entry);
    for (const name of (data.shortNames[entry] ?? '').split('\n')) call(name, entry);
  });
  const found = ({ entry, score, terms }: Scored): Found => {
    const [language = '', bodyLanguage = ''] = (data.languages[entry] || `${data.language} ${data.language}`).split(
      ' ',
    );
    return {
      kind: (data.kinds[entry] ?? 'page') as EntryKind,
      address: data.addresses[entry] ?? '',
      title: data.titles[entry] ?? '',
      language,
      part: data.parts[entry] ?? '',
      number: data.numbers[entry] ?? '',
      body: data.bodies[entry] ?? '',
      bodyLanguage,
      foreign: language !== data.language,
      score,
      terms,
    };
  };
  const foreignText = ({ entry }: Scored): number => (data.kinds[entry] === 'place' ? 1 : 0);
  /** Entries that are called exactly what the query says. */
  const called = (query: string, scored: readonly Scored[]): Scored[] => {
    const entries = new Set(byName.get(fold(query.trim().toLowerCase())));
    return scored.filter(({ entry }) => entries.has(entry));
  };
  /** Entries with the number the query refers to; those of this site's own texts before places in others. */
  const referred = (query: string, scored: readonly Scored[]): Scored[] => {
    const reference = referenceIn(query);
    if (reference === undefined) return [];
    const having = byNumber.get(reference.number) ?? [];
    const scores = new Map(scored.map((one) => [one.entry, one]));
    return having
      .map((entry) => scores.get(entry) ?? { entry, score: 0, share: 0, terms: [] })
      .filter(({ score }) => reference.bare || score > 0)
      .sort((a, b) => foreignText(a) - foreignText(b) || b.score - a.score || a.entry - b.entry);
  };
  const ownAddress = (query: string): string | undefined => {
    const path = siteAddress(query.slice(0, 2000), data.address);
    if (path === undefined) return undefined;
    const here = path.replace(/^[^/]*/, data.language);
    return [path, here, here.replace(/#.*$/, '')].find((address) => byAddress.has(address));
  };
  return {
    context,
    search(query, most = 50) {
      const goTo = ownAddress(query);
      const target = goTo === undefined ? undefined : byAddress.get(goTo);
      if (target !== undefined)
        return { found: [found({ entry: target, score: 1, share: 1, terms: [] })], count: 1, meant: undefined, goTo };
      const cut = query.slice(0, MOST_CHARACTERS);
      const plan = planOf(cut, { vocabulary, analyses });
      const scored = withoutStrays(scoreEntries(plan.wanted, plan.words, context), plan.words);
      const first = [...new Set([...called(cut, scored), ...referred(cut, scored)])];
      const pinned = new Set(first.map(({ entry }) => entry));
      const all = [...first, ...scored.filter(({ entry }) => !pinned.has(entry))];
      return { found: all.slice(0, most).map(found), count: all.length, meant: plan.meant, goTo: undefined };
    },
  };
}
