import lunr from 'lunr';
import { type Analysis, termOf } from './analysis.ts';
import type { Entry, Name } from './entry.ts';
import { fold } from './fold.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  INDEX_VERSION,
  type IndexData,
  type Posting,
  writePostings,
} from './index-data.ts';
import { wordsOf } from './words.ts';

/** What an index is made for: the reader's language, the site's source language, and the analyses of both and of others. */
export interface IndexOptions {
  readonly language: string;
  readonly source: string;
  readonly address: string;
  readonly analysis: (language: string) => Analysis;
}

/** What lunr's builder holds while it takes entries; its types do not name it. */
interface BuilderState {
  readonly invertedIndex: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly fieldTermFrequencies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fieldLengths: Readonly<Record<string, number>>;
}

type Terms = Record<FieldName, string[]>;

function termsOf(entry: Entry, { analysis }: IndexOptions, words: Set<string>): Terms {
  const cut = ({ text, language }: Name): string[] =>
    Array.from(wordsOf(text), (word) => {
      if (!word.pair) words.add(word.text);
      return termOf(word, analysis(language));
    });
  const { title, language, headings = [], body, bodyLanguage = language, names = [], number } = entry;
  const numbers = number === undefined ? [] : [number];
  return {
    title: cut({ text: title, language }),
    headings: headings.flatMap((text) => cut({ text, language: bodyLanguage })),
    body: cut({ text: body, language: bodyLanguage }),
    surface: Array.from(wordsOf(title), ({ text }) => fold(text)),
    names: [...names.flatMap(cut), ...numbers.flatMap((text) => cut({ text, language }))],
  };
}

/** lunr's builder with everything of its own switched off: it is handed terms and counts them. */
export function builderOf(entries: readonly Entry[], options: IndexOptions, words: Set<string>): lunr.Builder {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const name of FIELD_NAMES) builder.field(name, { boost: FIELDS[name].boost });
  entries.forEach((entry, id) => {
    builder.add({ id: String(id), ...termsOf(entry, options, words) });
  });
  return builder;
}

function postingsOf(term: string, { invertedIndex, fieldTermFrequencies }: BuilderState): Posting[] {
  const byEntry = new Map<number, Partial<Record<FieldName, number>>>();
  for (const name of FIELD_NAMES) {
    for (const ref of Object.keys(invertedIndex[term]?.[name] ?? {})) {
      const counts = byEntry.get(Number(ref)) ?? {};
      counts[name] = fieldTermFrequencies[`${name}/${ref}`]?.[term] ?? 0;
      byEntry.set(Number(ref), counts);
    }
  }
  return [...byEntry].sort(([a], [b]) => a - b).map(([entry, counts]) => ({ entry, counts }));
}

const languagesOf = ({ language, bodyLanguage = language }: Entry, reader: string): string =>
  language === reader && bodyLanguage === reader ? '' : `${language} ${bodyLanguage}`;

/** The longest name that counts as a short one. */
const SHORT = 16;

function shortNamesOf({ names = [] }: Entry): string {
  const short = names.filter(({ text }) => text.length <= SHORT).map(({ text }) => fold(text.toLowerCase()));
  return [...new Set(short)].join('\n');
}

/** Entries in the one order an index has them: by address, code unit by code unit. Throws where two have the same. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const sorted = [...entries].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  const twice = sorted.find(({ address }, index) => address === '' || address === sorted[index + 1]?.address);
  if (twice !== undefined)
    throw new Error(`Two entries of the search have the address “${twice.address}”, or it is empty.`);
  return sorted;
}

/** Makes the index of some entries. Throws Error where two have the same address. */
export function buildIndex(unsorted: readonly Entry[], options: IndexOptions): IndexData {
  const entries = inOrder(unsorted);
  const words = new Set<string>();
  const state = builderOf(entries, options, words) as unknown as BuilderState;
  const terms = Object.keys(state.invertedIndex).sort();
  const lengths = FIELD_NAMES.map((name): [FieldName, number[]] => [
    name,
    entries.map((_, id) => state.fieldLengths[`${name}/${id}`] ?? 0),
  ]);
  return {
    version: INDEX_VERSION,
    language: options.language,
    source: options.source,
    address: options.address,
    kinds: entries.map(({ kind }) => kind),
    addresses: entries.map(({ address }) => address),
    titles: entries.map(({ title }) => title),
    languages: entries.map((entry) => languagesOf(entry, options.language)),
    parts: entries.map(({ part }) => (part === undefined ? '' : part.text)),
    numbers: entries.map(({ number }) => number ?? ''),
    bodies: entries.map(({ body }) => body),
    shortNames: entries.map(shortNamesOf),
    lengths: Object.fromEntries(lengths) as Record<FieldName, number[]>,
    words: [...words].sort().join(' '),
    terms: terms.join(' '),
    postings: terms.map((term) => writePostings(postingsOf(term, state))).join('\n'),
  };
}
