import { brotliCompressSync, constants } from 'node:zlib';
import type { Packages } from '../install.ts';
import type { Page } from '../prose.ts';

/** What an engine is given to make its index of. */
export interface Corpus {
  readonly name: string;
  readonly language: string;
  readonly pages: readonly Page[];
  readonly packages: Packages;
  /** An empty folder for what the engine writes. */
  readonly folder: string;
}

/** An index that can be asked. */
export interface Built {
  /** The ids of the ten best pages. */
  search(query: string): Promise<readonly string[]> | readonly string[];
  /** What a visitor has been sent since the last call of this, in bytes as a host sends them; the visitor's cache stays. */
  sent(): number;
  /** From now on a new visitor asks. */
  newVisitor(): void | Promise<void>;
}

/** A search engine. */
export interface Engine {
  readonly name: string;
  build(corpus: Corpus): Promise<Built>;
}

/** How many bytes a text is when a host compresses it as well as brotli can. */
export function brotli(text: string | Uint8Array): number {
  const size = typeof text === 'string' ? Buffer.byteLength(text) : text.length;
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: size } }).length;
}

/** The whole text of a page. */
export const bodyOf = ({ description, sections }: Page): string => [description, ...sections].join('\n');

/** What an index that stores no texts must send besides to show results: titles, and as much as an excerpt holds. */
export function shownTexts(pages: readonly Page[]): string {
  return JSON.stringify(pages.map(({ id, title, description }) => [id, title, description.slice(0, 180)]));
}

/** A visitor to whom everything travels with the first query and nothing later. */
export function wholeVisitor(files: () => readonly (string | Uint8Array)[]): Pick<Built, 'sent' | 'newVisitor'> {
  let [known, fresh] = [-1, true];
  return {
    sent() {
      if (!fresh) return 0;
      if (known < 0) known = files().reduce((sum, file) => sum + brotli(file), 0);
      fresh = false;
      return known;
    },
    newVisitor() {
      fresh = true;
    },
  };
}
