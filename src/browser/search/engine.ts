import { type Analysis, analysisOf, type Language } from '../../search/analysis.ts';
import type { Piece } from '../../search/index-data.ts';
import { type Answer, isHead, type LoadPieces, Search } from '../../search/search.ts';
import type { SearchWindow } from './files.ts';

/** An index that a page can ask, wherever it runs. */
export interface Engine {
  /** Pairs of signs, of which the index knows the first as the second. */
  readonly variants: string;
  /** Rejects where a piece of the index cannot be had. */
  ask(query: string, most: number): Promise<Answer>;
}

/** The analyses of languages; variants of signs are those of the first. */
export function analysesOf(languages: readonly Language[], variants: string): Analysis[] {
  return languages.map((language, at) => analysisOf(language, at === 0 ? variants : ''));
}

/** The file of a piece, from the address of the file that begins the index. */
const pieceAddress = (index: string, name: string): string => index.replace(/\.js$/, `/${name}.js`);

/** Opens an index whose files something brings. Gives undefined where the first is missing, damaged or of another version. */
export async function openIndex(
  index: string,
  bring: (address: string, name: string) => Promise<unknown>,
  languages: readonly Language[],
): Promise<Engine | undefined> {
  const head = await bring(index, 'head').catch(() => undefined);
  if (!isHead(head)) return undefined;
  const search = new Search(head, analysesOf(languages, head.variants));
  const load: LoadPieces = (names) =>
    Promise.all(names.map((name) => bring(pieceAddress(index, name), name) as Promise<Piece>));
  return { variants: head.variants, ask: (query, most) => search.search(query, load, most) };
}

/** Brings a file of the index by a script element: the way that is open on a disk, too. */
export function bringByScript(address: string, name: string): Promise<unknown> {
  const page = window as unknown as SearchWindow;
  return new Promise((resolve, reject) => {
    page.lecternPieces ??= new Map();
    page.lecternSearch ??= (given, data) => {
      page.lecternPieces?.set(given, data);
    };
    page.lecternLoad?.(address, (came) => {
      const data = page.lecternPieces?.get(name);
      page.lecternPieces?.delete(name);
      if (came && data !== undefined) resolve(data);
      else reject(new Error(`${address} could not be loaded.`));
    });
  });
}

/** Brings a file of the index in a worker, which has no script elements: the same file, read as data. */
export async function bringByFetch(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const text = await response.text();
  return (JSON.parse(`[${text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))}]`) as unknown[])[1];
}
