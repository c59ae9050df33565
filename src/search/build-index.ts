import type { Analysis } from './analysis.ts';
import { Counter, type WrittenWord } from './count.ts';
import type { Entry } from './entry.ts';
import {
  INDEX_VERSION,
  type IndexHead,
  KIND_LETTERS,
  type Piece,
  type TextRow,
  writeNumbers,
  writePostings,
} from './index-data.ts';
import { nameKey, numberKey } from './keys.ts';
import { byUnits, type Cut, cutLines, type Line } from './pieces.ts';
import { cutWordList, oftenOf, writeSaid } from './word-list.ts';

/** What an index is made for: the reader's language, the site's source language, and the analyses of both and of others. */
export interface IndexOptions {
  readonly language: string;
  readonly source: string;
  readonly address: string;
  readonly analysis: (language: string) => Analysis;
  /** Pairs of signs: one that is typed or written, and the one by which it is indexed. */
  readonly variants?: string;
}

/** An index: what travels first, and the pieces. */
export interface Index {
  readonly head: IndexHead;
  readonly pieces: ReadonlyMap<string, Piece>;
}

/** How many signs a piece of terms has, about: so many that few are needed, so few that little else travels along. */
const TERMS_SIZE = 4000;

/** How much of a text is kept for excerpts. */
const MOST_TEXT = 1000;

/** A piece of texts is at least so large, and larger where there would be more pieces than that. */
const [LEAST_TEXTS, MOST_TEXT_PIECES] = [1800, 4000];

const languagesOf = ({ language, bodyLanguage = language }: Entry, reader: string): string =>
  language === reader && bodyLanguage === reader ? '' : `${language} ${bodyLanguage}`;

/** By what else an entry is called, besides its words. */
function keysOf({ names = [], number = '' }: Entry): string[] {
  const called = names.flatMap(({ text }) => nameKey(text) ?? []);
  const numbered = number.split(' ').filter(Boolean).map(numberKey);
  return [...new Set([...called, ...numbered])];
}

/** Entries in the one order an index has them: by address, code unit by code unit. Throws where two have the same. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const sorted = [...entries].sort((a, b) => byUnits(a.address, b.address));
  const twice = sorted.find(({ address }, index) => address === '' || address === sorted[index + 1]?.address);
  if (twice !== undefined)
    throw new Error(`Two entries of the search have the address “${twice.address}”, or it is empty.`);
  return sorted;
}

/** The analyses that an index can have words of: the reader's, the source's, any other's. The same one counts once. */
function analysesOf({ language, source, analysis }: IndexOptions): Analysis[] {
  return [...new Set([analysis(language), analysis(source), analysis('und')])];
}

const saidOf = ({ analysis, entries }: WrittenWord): string => writeSaid({ analysis, often: oftenOf(entries) });

function* termLines(counter: Counter): Generator<Line> {
  for (const term of counter.terms().sort()) {
    const postings = counter.postings(term);
    if (postings.entries.length > 0) yield { key: term, text: term, said: ` ${writePostings(postings)}` };
  }
}

/** As much of a text as its excerpts are made of. */
function shortened(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  return `${text.slice(0, MOST_TEXT).replace(/[\ud800-\udbff]$|\s\S{0,20}$/u, '')}…`;
}

function textPieces(entries: readonly Entry[], reader: string): TextRow[][] {
  const rows = entries.map((entry): TextRow => {
    const { address, title, part, number = '', body } = entry;
    return [address, title, languagesOf(entry, reader), part?.text ?? '', number, shortened(body)];
  });
  const sizeOf = (row: TextRow): number => row.reduce((sum, { length }) => sum + length, 0);
  const all = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  const least = Math.max(LEAST_TEXTS, all / MOST_TEXT_PIECES);
  const pieces: TextRow[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (size >= least) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(row);
    size += sizeOf(row);
  }
  return pieces;
}

/** Makes the index of some entries. Throws Error where two have the same address. */
export function buildIndex(unsorted: readonly Entry[], options: IndexOptions): Index {
  const entries = inOrder(unsorted);
  const counter = new Counter(analysesOf(options));
  for (const entry of entries) {
    counter.addEntry(entry, options.analysis);
    for (const key of keysOf(entry)) counter.addKey(key);
  }
  const keys = new Set(entries.flatMap(keysOf).map(([first]) => first));
  const words = counter.words().map((one) => ({ word: one.word, said: saidOf(one) }));
  const cuts: Readonly<Record<'t' | 'w' | 'e', Cut>> = {
    t: cutLines(termLines(counter), TERMS_SIZE),
    w: cutWordList(words, 'w'),
    e: cutWordList(words, 'e'),
  };
  const texts = textPieces(entries, options.language);
  const pieces = new Map<string, Piece>();
  for (const [letter, cut] of Object.entries(cuts))
    cut.pieces.forEach((piece, at) => {
      pieces.set(`${letter}${at}`, piece);
    });
  texts.forEach((rows, at) => {
    pieces.set(`x${at}`, rows);
  });
  const { body, title, headings, names } = counter.lengths;
  return {
    head: {
      version: INDEX_VERSION,
      language: options.language,
      source: options.source,
      address: options.address,
      kinds: entries
        .map(({ kind, language }) =>
          language === options.language ? KIND_LETTERS[kind] : KIND_LETTERS[kind].toUpperCase(),
        )
        .join(''),
      lengths: {
        body: writeNumbers(body),
        title: writeNumbers(title),
        headings: writeNumbers(headings),
        names: writeNumbers(names),
      },
      terms: cuts.t.starts,
      words: cuts.w.starts,
      ends: cuts.e.starts,
      texts: writeNumbers(texts.map(({ length }) => length)),
      keys: [...keys].sort().join(''),
      variants: options.variants ?? '',
    },
    pieces,
  };
}
