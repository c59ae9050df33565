import { type Analysis, termOf } from './analysis.ts';
import type { Entry, Name } from './entry.ts';
import { fold } from './fold.ts';
import { FIELD_NAMES, type FieldName, type Postings } from './index-data.ts';
import { cutWords, wordIn } from './words.ts';

/** A term as it is counted: its entries, and for each the counts of all fields in one number. */
interface Counted {
  readonly entries: number[];
  readonly counts: number[];
}

/** A word of the texts, and what it counts for. */
interface Known {
  readonly word: string;
  readonly pair: boolean;
  readonly term: Counted;
  readonly surface: Counted;
}

/** How large the count of each field can become within the one number, which holds 52 bits. */
const ROOM: Readonly<Record<FieldName, number>> = {
  body: 2 ** 20,
  title: 2 ** 8,
  headings: 2 ** 8,
  surface: 2 ** 7,
  names: 2 ** 9,
};
const UNIT = {} as Record<FieldName, number>;
FIELD_NAMES.reduce((unit, name) => {
  UNIT[name] = unit;
  return unit * ROOM[name];
}, 1);

function add({ entries, counts }: Counted, entry: number, field: FieldName): void {
  const last = entries.length - 1;
  if (entries[last] !== entry) {
    entries.push(entry);
    counts.push(UNIT[field]);
    return;
  }
  const before = counts[last] ?? 0;
  if (Math.floor(before / UNIT[field]) % ROOM[field] < ROOM[field] - 1) counts[last] = before + UNIT[field];
}

/** A word as the texts write it, which of the analyses it was met in, and how many entries have its term. */
export interface WrittenWord {
  readonly word: string;
  readonly analysis: number;
  readonly entries: number;
}

/**
 * Counts the terms of entries as lunr’s builder does, and nothing else: that one keeps an object for each occurrence, for
 * which there is no room at ten thousand pages. A test holds the two against each other.
 */
export class Counter {
  readonly lengths: Record<FieldName, number[]> = { body: [], title: [], headings: [], surface: [], names: [] };
  readonly #terms = new Map<string, Counted>();
  readonly #words: readonly Map<string, Known>[];
  readonly #analyses: readonly Analysis[];
  #entry = 0;

  constructor(analyses: readonly Analysis[]) {
    this.#analyses = analyses;
    this.#words = analyses.map(() => new Map());
  }

  #counted(term: string): Counted {
    let counted = this.#terms.get(term);
    if (counted === undefined) {
      counted = { entries: [], counts: [] };
      this.#terms.set(term, counted);
    }
    return counted;
  }

  #know(written: string, pair: boolean, analysis: Analysis): Known {
    const word = wordIn(written, pair);
    const term = this.#counted(termOf({ text: word, pair }, analysis));
    return { word, pair, term, surface: this.#counted(fold(word)) };
  }

  /** Counts the words of a text for a field of the entry; gives how many there are. */
  #countText(text: string, language: Analysis, field: FieldName): number {
    const at = Math.max(0, this.#analyses.indexOf(language));
    const [words, analysis] = [this.#words[at], this.#analyses[at]];
    if (words === undefined || analysis === undefined) return 0;
    let many = 0;
    cutWords(text, (start, end, pair) => {
      const written = text.slice(start, end);
      let known = words.get(written);
      if (known === undefined) {
        known = this.#know(written, pair, analysis);
        words.set(written, known);
      }
      many++;
      add(known.term, this.#entry, field);
      if (field === 'title') add(known.surface, this.#entry, 'surface');
    });
    return many;
  }

  /** Counts an entry, which gets the next number. */
  addEntry(entry: Entry, analysisOf: (language: string) => Analysis): void {
    const { title, language, headings = [], body, bodyLanguage = language, names = [], words = [], number } = entry;
    const own = analysisOf(language);
    const count = (texts: readonly Name[], field: FieldName): number =>
      texts.reduce((sum, one) => sum + this.#countText(one.text, analysisOf(one.language), field), 0);
    const titleLength = this.#countText(title, own, 'title');
    const numbers = number === undefined ? [] : [{ text: number, language }];
    this.lengths.title.push(titleLength);
    this.lengths.surface.push(titleLength);
    this.lengths.headings.push(
      count(
        headings.map((text) => ({ text, language: bodyLanguage })),
        'headings',
      ),
    );
    this.lengths.body.push(this.#countText(body, analysisOf(bodyLanguage), 'body'));
    this.lengths.names.push(count([...names, ...words, ...numbers], 'names'));
    this.#entry++;
  }

  /** Notes a key for the entry that was added last: something it is called by, which is no word. */
  addKey(key: string): void {
    add(this.#counted(key), this.#entry - 1, 'body');
  }

  /** All terms and keys. */
  terms(): string[] {
    return [...this.#terms.keys()];
  }

  /** Where a term or key occurs. */
  postings(term: string): Postings {
    const { entries = [], counts = [] } = this.#terms.get(term) ?? {};
    const columns: number[] = [];
    for (let packed of counts)
      for (const name of FIELD_NAMES) {
        columns.push(packed % ROOM[name]);
        packed = Math.floor(packed / ROOM[name]);
      }
    return { entries, counts: columns };
  }

  /** The words of all texts, but pairs. */
  words(): WrittenWord[] {
    return this.#words.flatMap((words, analysis) => {
      const seen = new Map([...words.values()].filter(({ pair }) => !pair).map((known) => [known.word, known]));
      return [...seen.values()].map(({ word, term }) => ({ word, analysis, entries: term.entries.length }));
    });
  }
}
