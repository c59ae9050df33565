import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexData } from '../../src/search/index-data.ts';
import { loadAnalysis } from '../../src/search/languages.ts';
import { isIndex, openSearch, type Search } from '../../src/search/search.ts';

/** The file of a built site's index in a language, from the site. */
export function indexFile(site: string, language: string): string {
  const name = readdirSync(path.join(site, 'assets')).find((one) => one.startsWith(`index-${language}.`));
  if (name === undefined) throw new Error(`The site has no index for ${language}.`);
  return `assets/${name}`;
}

/** The index of a built site in a language, as its file hands it over. */
export function readIndex(site: string, language: string): IndexData {
  const text = readFileSync(path.join(site, indexFile(site, language)), 'utf8');
  const data: unknown = JSON.parse(text.slice('lecternSearch('.length, text.lastIndexOf(')')));
  if (!isIndex(data)) throw new Error(`The index for ${language} is none.`);
  return data;
}

/** The search of a built site in a language. */
export async function openBuilt(site: string, language: string): Promise<Search> {
  const data = readIndex(site, language);
  const tags = data.source === language ? [language] : [language, data.source];
  return openSearch(data, await Promise.all(tags.map(loadAnalysis)));
}
