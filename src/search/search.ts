import type { Analysis } from './analysis.ts';
import { ENTRY_KINDS, type EntryKind } from './entry.ts';
import { INDEX_VERSION, type IndexHead, KIND_LETTERS, type Piece } from './index-data.ts';
import { nameKey, numberKey } from './keys.ts';
import { byPhrase } from './phrase.ts';
import { MOST_CHARACTERS, planOf } from './plan.ts';
import { referenceIn, siteAddress } from './references.ts';
import { type Scored, scoreEntries } from './score.ts';
import { Store } from './store.ts';
import { Vocabulary } from './vocabulary.ts';

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
  /** How many there are in all. */
  readonly count: number;
  /** What the reader may have meant, where words of the query are not known. */
  readonly meant: string | undefined;
  /** The address of this site that the query is, from the first page. */
  readonly goTo: string | undefined;
}

/** Brings pieces of an index by their names. Rejects where one cannot be had. */
export type LoadPieces = (names: readonly string[]) => Promise<readonly Piece[]>;

/** How many results are shown at first. */
export const MOST_FOUND = 10;

/** How often a query may find that it lacks a piece; a whole search takes four or five rounds. */
const MOST_ROUNDS = 24;

const NOTHING: Answer = { found: [], count: 0, meant: undefined, goTo: undefined };
const KINDS = new Map(ENTRY_KINDS.map((kind) => [KIND_LETTERS[kind], kind]));

/** An index that can be asked. */
export class Search {
  readonly store: Store;
  readonly #analyses: readonly Analysis[];
  readonly #vocabulary: Vocabulary;

  /** The analyses are those of the reader's language and of the source language, where it is another. */
  constructor(head: IndexHead, analyses: readonly Analysis[]) {
    this.store = new Store(head);
    this.#analyses = analyses;
    this.#vocabulary = new Vocabulary(this.store, analyses);
  }

  #kindOf(entry: number): EntryKind {
    return KINDS.get(this.store.head.kinds[entry]?.toLowerCase() ?? '') ?? 'page';
  }

  #found({ entry, score, terms }: Scored): Found | undefined {
    const row = this.store.text(entry);
    if (row === undefined) return undefined;
    const [address, title, languages, part, number, body] = row;
    const own = this.store.head.language;
    const [language = own, bodyLanguage = own] = languages === '' ? [] : languages.split(' ');
    const foreign = language !== own;
    const kind = this.#kindOf(entry);
    return { kind, address, title, language, part, number, body, bodyLanguage, foreign, score, terms };
  }

  #address(query: string): { goTo: string; entry: number } | undefined {
    const path = siteAddress(query.slice(0, 2000), this.store.head.address);
    if (path === undefined) return undefined;
    const here = path.replace(/^[^/]*/, this.store.head.language);
    for (const goTo of new Set([path, here, here.replace(/#.*$/, '')])) {
      const entry = this.store.entryAt(goTo);
      if (entry !== undefined) return { goTo, entry };
      if (this.store.missing.size > 0) return undefined;
    }
    return undefined;
  }

  /** Entries that are called by exactly what the query says: a short name. */
  #called(query: string): readonly number[] {
    const key = this.store.head.keys.includes('=') ? nameKey(query) : undefined;
    return key === undefined ? [] : Array.from(this.store.postings(key).entries);
  }

  /** Entries with the number the query refers to; those of this site's own texts before places in others. */
  #referred(query: string, score: (entry: number) => number): readonly number[] {
    const reference = this.store.head.keys.includes('#') ? referenceIn(query) : undefined;
    if (reference === undefined) return [];
    const foreign = (entry: number): number => (this.#kindOf(entry) === 'place' ? 1 : 0);
    return Array.from(this.store.postings(numberKey(reference.number)).entries)
      .filter((entry) => reference.bare || score(entry) > 0)
      .sort((a, b) => foreign(a) - foreign(b) || score(b) - score(a) || a - b);
  }

  /** Answers from the pieces that are here; where it lacks some, they are in store.missing and the answer says nothing. */
  attempt(query: string, most = MOST_FOUND): Answer {
    const { store } = this;
    store.missing.clear();
    store.work = 0;
    const target = this.#address(query);
    if (target !== undefined) {
      const found = this.#found({ entry: target.entry, score: 1, share: 1, terms: [] });
      return found === undefined ? NOTHING : { ...NOTHING, found: [found], count: 1, goTo: target.goTo };
    }
    const cut = query.slice(0, MOST_CHARACTERS);
    const plan = planOf(cut, { store, vocabulary: this.#vocabulary, analyses: this.#analyses });
    const called = this.#called(cut);
    this.#referred(cut, () => 1);
    for (const { term } of plan.wanted) store.postings(term);
    if (store.missing.size > 0) return NOTHING;
    const ranking = scoreEntries(plan, store, most, (score) => [
      ...[...called].sort((a, b) => score(b) - score(a) || a - b),
      ...this.#referred(cut, score),
    ]);
    const found = byPhrase(ranking, plan.sequence, { store, analyses: this.#analyses, most: MOST_FOUND })
      .map((one) => this.#found(one))
      .filter((one) => one !== undefined);
    return store.missing.size > 0 ? NOTHING : { found, count: ranking.count, meant: plan.meant, goTo: undefined };
  }

  /** Answers a query, with as many rounds of loading pieces as it takes. Rejects where a piece cannot be had. */
  async search(query: string, load: LoadPieces, most = MOST_FOUND): Promise<Answer> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const answer = this.attempt(query, most);
      if (this.store.missing.size === 0) return answer;
      const names = [...this.store.missing];
      const pieces = await load(names);
      names.forEach((name, at) => {
        this.store.add(name, pieces[at] ?? '');
      });
    }
    return NOTHING;
  }
}

/** Whether something a file handed over is an index this code can read. */
export function isHead(data: unknown): data is IndexHead {
  if (typeof data !== 'object' || data === null) return false;
  const { version, kinds, lengths, terms } = data as Partial<IndexHead>;
  return (
    version === INDEX_VERSION &&
    typeof kinds === 'string' &&
    typeof lengths === 'object' &&
    lengths !== null &&
    typeof lengths.body === 'string' &&
    typeof terms === 'string'
  );
}
