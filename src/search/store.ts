import { fold } from './fold.ts';
import {
  FIELD_NAMES,
  type FieldName,
  type IndexHead,
  type Piece,
  type Postings,
  readNumbers,
  readPostings,
  type TextRow,
} from './index-data.ts';
import { nextText, pieceOf } from './pieces.ts';
import { cutWordList, readSaid, reversed, type Said, writeSaid } from './word-list.ts';

/** A word that the texts have. */
export interface Written extends Said {
  readonly word: string;
  readonly folded: string;
}

const NONE: Postings = { entries: new Uint32Array(), counts: new Uint32Array() };
const MEMORY = 400;

const wordsAs = (text: string): string[] => (text === '' ? [] : text.split(' '));

/**
 * What a visitor has of an index. Who looks for something in a piece that has not come yet gets nothing, and the piece is
 * noted as missing; when it has come, the same question gets the whole answer.
 */
export class Store {
  readonly head: IndexHead;
  readonly entries: number;
  readonly lengths: Readonly<Record<FieldName, readonly number[]>>;
  readonly averages: Readonly<Record<FieldName, number>>;
  /** The names of pieces that were looked for and are not here. */
  readonly missing = new Set<string>();
  /** How many words and occurrences were looked at: what a query costs, counted so that a test can bound it. */
  work = 0;
  readonly #pieces = new Map<string, Piece>();
  #starts: Readonly<Record<'t' | 'w' | 'e', readonly string[]>>;
  readonly #terms = new Map<string, ReadonlyMap<string, string>>();
  readonly #words = new Map<string, readonly Written[]>();
  readonly #postings = new Map<string, Postings>();
  /** The first entry of each piece of texts. */
  readonly #firsts: readonly number[];

  constructor(head: IndexHead) {
    this.head = head;
    this.entries = head.kinds.length;
    const title = readNumbers(head.lengths.title);
    const { body, headings, names } = head.lengths;
    this.lengths = {
      body: readNumbers(body),
      title,
      headings: readNumbers(headings),
      surface: title,
      names: readNumbers(names),
    };
    const average = (name: FieldName): number =>
      this.lengths[name].reduce((sum, length) => sum + length, 0) / (this.entries || 1);
    this.averages = Object.fromEntries(FIELD_NAMES.map((name) => [name, average(name)])) as Record<FieldName, number>;
    this.#starts = { t: wordsAs(head.terms), w: wordsAs(head.words), e: wordsAs(head.ends) };
    let first = 0;
    this.#firsts = readNumbers(head.texts).map((many) => {
      first += many;
      return first - many;
    });
    for (const [name, piece] of Object.entries(head.pieces ?? {})) this.add(name, piece);
    if (head.pieces !== undefined) this.#starts = { ...this.#starts, e: this.#addEnds() };
  }

  /** Makes the words by their ends, which do not travel where all words are here. Gives where their pieces begin. */
  #addEnds(): string[] {
    const all = this.#starts.w.length + 1;
    const words = Array.from({ length: all }, (_, at) => this.#wordsAt('w', at)).flat();
    const { pieces, starts } = cutWordList(
      words.map((one) => ({ word: one.word, said: writeSaid(one) })),
      'e',
    );
    pieces.forEach((piece, at) => {
      this.add(`e${at}`, piece);
    });
    return wordsAs(starts);
  }

  /** Takes a piece that has come. */
  add(name: string, piece: Piece): void {
    this.#pieces.set(name, piece);
    this.missing.delete(name);
  }

  #piece(name: string): Piece | undefined {
    const piece = this.#pieces.get(name);
    if (piece === undefined) this.missing.add(name);
    return piece;
  }

  #termsAt(at: number): ReadonlyMap<string, string> {
    const name = `t${at}`;
    const before = this.#terms.get(name);
    if (before !== undefined) return before;
    const piece = this.#piece(name);
    const terms = new Map<string, string>();
    if (typeof piece !== 'string') return terms;
    const tokens = piece.split(' ');
    let term = '';
    for (let token = 0; token + 1 < tokens.length; token += 2) {
      term = nextText(term, tokens[token] ?? 'a');
      terms.set(term, tokens[token + 1] ?? '');
    }
    this.#terms.set(name, terms);
    return terms;
  }

  /** Where a term occurs. */
  postings(term: string): Postings {
    const before = this.#postings.get(term);
    if (before !== undefined) return before;
    const written = this.#termsAt(pieceOf(term, this.#starts.t)).get(term);
    if (written === undefined) return NONE;
    const postings = readPostings(written);
    if (this.#postings.size >= MEMORY) this.#postings.clear();
    this.#postings.set(term, postings);
    return postings;
  }

  /** The terms that begin so, up to the end of the piece in which the first of them stands. */
  termsFrom(beginning: string): string[] {
    const terms = this.#termsAt(pieceOf(beginning, this.#starts.t));
    return [...terms.keys()].filter((term) => term.startsWith(beginning));
  }

  #wordsAt(kind: 'w' | 'e', at: number): readonly Written[] {
    const name = `${kind}${at}`;
    const before = this.#words.get(name);
    this.work += before?.length ?? 0;
    if (before !== undefined) return before;
    const piece = this.#piece(name);
    if (typeof piece !== 'string') return [];
    const words: Written[] = [];
    let text = '';
    for (const token of piece.split(' ')) {
      if (token === '') continue;
      text = nextText(text, token.slice(0, -1));
      const word = kind === 'w' ? text : reversed(text);
      words.push({ word, folded: fold(word), ...readSaid(token.slice(-1)) });
    }
    this.#words.set(name, words);
    return words;
  }

  /** The words that begin so (“w”) or end so (“e”), in their order. Of those in many pieces, the ones in the first few. */
  wordsWith(part: string, kind: 'w' | 'e', mostPieces: number): Written[] {
    const turned = kind === 'w' ? part : reversed(part);
    const starts = this.#starts[kind];
    const first = pieceOf(turned, starts);
    const found: Written[] = [];
    for (let at = first; at <= starts.length && at < first + mostPieces; at++) {
      if (at > first && !starts[at - 1]?.startsWith(turned)) break;
      for (const one of this.#wordsAt(kind, at))
        if (kind === 'w' ? one.folded.startsWith(part) : one.folded.endsWith(part)) found.push(one);
    }
    return found;
  }

  /** The words that are written exactly so but for accents, by their beginnings or by their ends. */
  wordsLike(folded: string, kind: 'w' | 'e'): Written[] {
    const turned = kind === 'w' ? folded : reversed(folded);
    return this.#wordsAt(kind, pieceOf(turned, this.#starts[kind])).filter((one) => one.folded === folded);
  }

  /** Whether the title of an entry is in another language than the reader's. */
  isForeign(entry: number): boolean {
    const letter = this.head.kinds[entry] ?? '';
    return letter !== letter.toLowerCase();
  }

  /** What is known of an entry besides its words. */
  text(entry: number): TextRow | undefined {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? 0) <= entry) low = middle + 1;
      else high = middle;
    }
    const rows = this.#piece(`x${low - 1}`);
    return typeof rows === 'string' ? undefined : rows?.[entry - (this.#firsts[low - 1] ?? 0)];
  }

  /** The entry with an address. While pieces are missing, none. */
  entryAt(address: string): number | undefined {
    let [low, high] = [0, this.entries];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.text(middle)?.[0];
      if (at === undefined) return undefined;
      if (at < address) low = middle + 1;
      else high = middle;
    }
    return low < this.entries && this.text(low)?.[0] === address ? low : undefined;
  }
}
