import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexHead, Piece } from '../../src/search/index-data.ts';
import { loadAnalysis } from '../../src/search/languages.ts';
import { isHead, type LoadPieces, Search } from '../../src/search/search.ts';

/** The file of a built site's index in a language, from the site. */
export function indexFile(site: string, language: string): string {
  const name = readdirSync(path.join(site, 'assets')).find((one) => one.startsWith(`index-${language}.`));
  if (name === undefined) throw new Error(`The site has no index for ${language}.`);
  return `assets/${name.replace(/(?:\.js)?$/, '.js')}`;
}

/** What a file of an index hands over. */
export function handedOver(text: string): unknown {
  const [, data] = JSON.parse(`[${text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))}]`) as unknown[];
  return data;
}

/** The index of a built site in a language, as its file hands it over. */
export function readIndex(site: string, language: string): IndexHead {
  const data = handedOver(readFileSync(path.join(site, indexFile(site, language)), 'utf8'));
  if (!isHead(data)) throw new Error(`The index for ${language} is none.`);
  return data;
}

/** Reads pieces of a built site's index. */
export function pieceReader(site: string, language: string): LoadPieces {
  const folder = path.join(site, indexFile(site, language).replace(/\.js$/, ''));
  return async (names) =>
    names.map((name) => handedOver(readFileSync(path.join(folder, `${name}.js`), 'utf8')) as Piece);
}

const opened = new Map<string, Promise<Search>>();

/** The search of a built site in a language, with all its pieces loaded, so that it answers at once; opened once for all tests. */
export function openBuilt(site: string, language: string): Promise<Search> {
  const key = `${language} ${site}`;
  const search = opened.get(key) ?? openNow(site, language);
  opened.set(key, search);
  return search;
}

async function openNow(site: string, language: string): Promise<Search> {
  const head = readIndex(site, language);
  const own = await loadAnalysis(language, head.variants);
  const search = new Search(head, head.source === language ? [own] : [own, await loadAnalysis(head.source)]);
  const folder = indexFile(site, language).replace(/^assets\/|\.js$/g, '');
  const files = readdirSync(path.join(site, 'assets'), { withFileTypes: true });
  if (!files.some((file) => file.isDirectory() && file.name === folder)) return search;
  const names = readdirSync(path.join(site, 'assets', folder)).map((name) => name.replace(/\.js$/, ''));
  const pieces = await pieceReader(site, language)(names);
  names.forEach((name, at) => {
    search.store.add(name, pieces[at] ?? '');
  });
  return search;
}

/** The rows of all entries of an index, in their order. */
export function allRows({ store }: Search) {
  return Array.from({ length: store.entries }, (_, entry) => {
    const row = store.text(entry);
    if (row === undefined) throw new Error(`Entry ${entry} has no text.`);
    const [address, title, languages, part, number, body] = row;
    return { address, title, languages, part, number, body, kind: store.head.kinds[entry]?.toLowerCase() };
  });
}
