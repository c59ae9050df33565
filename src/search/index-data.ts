import type { EntryKind } from './entry.ts';

/** The version of the form below. A script reads only indexes of its own version. */
export const INDEX_VERSION = 3;

/** The fields of an entry in the index, and how much a word in each weighs. */
export const FIELDS = {
  body: { boost: 1 },
  title: { boost: 8 },
  headings: { boost: 4 },
  /** The words of the title as they are written: the exact form comes before others of the same stem. */
  surface: { boost: 3 },
  names: { boost: 5 },
} as const;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** What is known of an entry besides its words: address, title, languages, part, number, text. */
export type TextRow = readonly [
  address: string,
  title: string,
  /** The language of the title, and of the text after a space; empty where both are the reader's. */
  languages: string,
  part: string,
  number: string,
  body: string,
];

/** The letter by which each kind of entry is written. */
export const KIND_LETTERS: Readonly<Record<EntryKind, string>> = {
  standard: 's',
  provision: 'p',
  term: 't',
  instrument: 'i',
  place: 'l',
  association: 'a',
  page: 'g',
};

/**
 * What a visitor is sent of an index before the first query. The rest lies in pieces, of which a query needs few: terms
 * with their postings (“t0”, “t1”, …), words by their beginnings (“w0”, …) and by their ends (“e0”, …), and the texts of
 * entries (“x0”, …). Entries are numbered in the order of their addresses.
 */
export interface IndexHead {
  readonly version: number;
  readonly language: string;
  /** The site's source language, whose words are looked for as well. */
  readonly source: string;
  /** Where the site is published, to know its own addresses again. */
  readonly address: string;
  /** The letter of each entry's kind, in upper case where its title is in another language than the reader's. */
  readonly kinds: string;
  /** How many words each field of each entry has, as numbers; “surface” has as many as the title. */
  readonly lengths: Readonly<Record<Exclude<FieldName, 'surface'>, string>>;
  /** Where each piece begins, but the first: terms and words with spaces between. */
  readonly terms: string;
  readonly words: string;
  readonly ends: string;
  /** How many entries each piece of texts holds, as numbers. */
  readonly texts: string;
  /** Whether entries are found by short names (“=”) and by numbers (“#”). */
  readonly keys: string;
  /** Pairs of signs: one that texts may have, and the one by which it is indexed. */
  readonly variants: string;
  /** The pieces themselves, by name, where the whole index travels as one. */
  readonly pieces?: Readonly<Record<string, Piece>> | undefined;
}

/** A piece of an index: text, or rows of texts. */
export type Piece = string | readonly TextRow[];

/** Digits from “#” on end a number, those from “P” on are followed by another; “\” is left out, which JSON would double. */
const BASE = 45;
const [LAST, MORE, GAP] = [35, 80, 92];

/** Numbers from 0 on as signs that JSON and UTF-8 leave as they are, mostly one sign each. */
export function writeNumbers(numbers: readonly number[]): string {
  const signs: string[] = []; // joined, not added up: a string that was added up keeps all its parts in memory
  for (const number of numbers) {
    let rest = number;
    for (; rest >= BASE; rest = Math.floor(rest / BASE) - 1) {
      const code = MORE + (rest % BASE);
      signs.push(String.fromCharCode(code < GAP ? code : code + 1));
    }
    signs.push(String.fromCharCode(LAST + rest));
  }
  return signs.join('');
}

/** Reads what writeNumbers wrote. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [number, scale] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= MORE) {
      number += (code - MORE - (code > GAP ? 1 : 0) + BASE) * scale;
      scale *= BASE;
      continue;
    }
    numbers.push(number + (code - LAST) * scale);
    [number, scale] = [0, 1];
  }
  return numbers;
}

/** Where a term occurs, in columns: entries in rising order, and for each how often each field has the term. */
export interface Postings {
  readonly entries: ArrayLike<number>;
  /** As many numbers for each entry as there are fields, in their order. */
  readonly counts: ArrayLike<number>;
}

const WIDTH = FIELD_NAMES.length;

/**
 * Postings as numbers. For each entry: twice the step from the one before, and 1 more where the term is not just once in
 * the body; then which fields have it, as bits, and 32 more where one has it more than once; then how often beyond that.
 */
export function writePostings({ entries, counts }: Postings): string {
  const numbers: number[] = [];
  let before = -1;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0;
    let [bits, often] = [0, false];
    for (let field = 0; field < WIDTH; field++) {
      const count = counts[at * WIDTH + field] ?? 0;
      if (count > 0) bits |= 1 << field;
      if (count > 1) often = true;
    }
    const plain = bits === 1 && !often;
    numbers.push((entry - before - 1) * 2 + (plain ? 0 : 1));
    before = entry;
    if (plain) continue;
    numbers.push(bits + (often ? 32 : 0));
    for (let field = 0; often && field < WIDTH; field++) {
      const count = counts[at * WIDTH + field] ?? 0;
      if (count > 0) numbers.push(count - 1);
    }
  }
  return writeNumbers(numbers);
}

/** Reads what writePostings wrote. */
export function readPostings(text: string): Postings {
  const numbers = readNumbers(text);
  // As large as they can be, since there is at least one number for each entry; a list that grows is copied again and again.
  const entries = new Uint32Array(numbers.length);
  const counts = new Uint32Array(numbers.length * WIDTH);
  let [many, entry] = [0, -1];
  for (let at = 0; at < numbers.length; at++) {
    const step = numbers[at] ?? 0;
    entry += (step >> 1) + 1;
    entries[many] = entry;
    const code = (step & 1) === 0 ? 1 : (numbers[++at] ?? 0);
    for (let field = 0; field < WIDTH; field++)
      if ((code & (1 << field)) !== 0) counts[many * WIDTH + field] = code < 32 ? 1 : (numbers[++at] ?? 0) + 1;
    many++;
  }
  return { entries: entries.subarray(0, many), counts: counts.subarray(0, many * WIDTH) };
}
