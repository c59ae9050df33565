/** The version of the form below. A script reads only indexes of its own version. */
export const INDEX_VERSION = 1;

/** The fields of an entry in the index, how much a word in each weighs, and the letter of each in postings. */
export const FIELDS = {
  title: { boost: 8, letter: 'T' },
  headings: { boost: 2, letter: 'H' },
  body: { boost: 1, letter: 'B' },
  /** The words of the title as they are written: the exact form comes before others of the same stem. */
  surface: { boost: 3, letter: 'S' },
  names: { boost: 5, letter: 'N' },
} as const;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** An index as it travels: plain columns, which compress well. Entries are numbered in the order of their addresses. */
export interface IndexData {
  readonly version: number;
  readonly language: string;
  /** The site's source language, whose words are looked for as well. */
  readonly source: string;
  /** Where the site is published, to know its own addresses again. */
  readonly address: string;
  readonly kinds: readonly string[];
  readonly addresses: readonly string[];
  readonly titles: readonly string[];
  /** The language of a title, and of a body after a space; empty where both are the reader's. */
  readonly languages: readonly string[];
  readonly parts: readonly string[];
  readonly numbers: readonly string[];
  readonly bodies: readonly string[];
  /** The short names of an entry, folded, with line ends between: acronyms and the like, by which it is called alone. */
  readonly shortNames: readonly string[];
  /** How many words each field of each entry has. */
  readonly lengths: Readonly<Record<FieldName, readonly number[]>>;
  /** All words of all entries in lower case, sorted, with spaces between. */
  readonly words: string;
  /** All terms, sorted by code units, with spaces between. */
  readonly terms: string;
  /** For each term its postings, with line ends between. */
  readonly postings: string;
}

/** Where a term occurs: how often in each field of an entry. */
export interface Posting {
  readonly entry: number;
  readonly counts: Readonly<Partial<Record<FieldName, number>>>;
}

const BY_LETTER: ReadonlyMap<string, FieldName> = new Map(FIELD_NAMES.map((name) => [FIELDS[name].letter, name]));

/** Postings as text: the step from the entry before in base 36, then letters of fields with counts above one; “B” alone is left out. */
export function writePostings(postings: readonly Posting[]): string {
  let before = -1;
  return postings
    .map(({ entry, counts }) => {
      const step = entry - before;
      before = entry;
      const fields = FIELD_NAMES.filter((name) => counts[name] !== undefined)
        .map((name) => `${FIELDS[name].letter}${counts[name] === 1 ? '' : counts[name]}`)
        .join('');
      return `${step === 1 ? '' : step.toString(36)}${fields === 'B' ? '' : fields}`;
    })
    .join(' ');
}

/** Reads what writePostings wrote. */
export function readPostings(text: string): Posting[] {
  let entry = -1;
  return text.split(' ').map((one) => {
    const [step = '', ...fields] = one.split(/(?=[A-Z])/);
    const isField = /^[A-Z]/.test(step);
    entry += step === '' || isField ? 1 : Number.parseInt(step, 36);
    const written = isField ? [step, ...fields] : fields;
    const counts: Partial<Record<FieldName, number>> = {};
    for (const field of written.length > 0 ? written : ['B']) {
      const name = BY_LETTER.get(field[0] ?? '');
      if (name !== undefined) counts[name] = Number(field.slice(1) || 1);
    }
    return { entry, counts };
  });
}
