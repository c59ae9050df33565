import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../model/site.ts';

/** Every file of a folder, from it, with forward slashes, in one order on all machines. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Files of the top that pages of every language use. */
const SHARED = ['index.html', 'icon.svg'];

/** What is made of a language's files, or for the host and for programs and not for readers. */
const APART =
  /(?:^|\/)(?:404\.html|pack\.json|manifest\.json)$|^[^/]+\/feeds\/|\.(?:zip|pdf|epub|parcel|sha256|br|gz|map)$/;

/** The languages that the name of a shared file speaks of: assets/fr/…, assets/search.fr.X.js or assets/search-fr.X.js. */
const languagesOfAsset = (file: string, tags: readonly string[]): string[] =>
  tags.filter((tag) => file.split(/[/.]/).some((part) => part === tag || part.endsWith(`-${tag}`)));

/** The two languages of a page that sets a text beside another: fr/standards/x/beside/ar/ is of French and Arabic. */
export function pairOfFile(file: string): readonly [string, string] | undefined {
  const [, one, other] = /^([^/]+)\/standards\/[^/]+\/beside\/([^/]+)\//.exec(file) ?? [];
  return one === undefined || other === undefined ? undefined : [one, other];
}

/**
 * The files of a written site that readers of one language use: its own folder, what all languages share under assets/,
 * and the page of languages. The output itself is the list, so whatever a build writes for a language is in. A file that
 * speaks of another language is left out.
 */
export function filesOfLanguage(files: readonly string[], language: string, site: Site): string[] {
  const tags = site.voices.map(({ tag }) => tag);
  return files.filter((file) => {
    if (APART.test(file)) return false;
    if (file.startsWith(`${language}/`)) return true;
    if (file.startsWith('assets/')) return languagesOfAsset(file, tags).every((tag) => tag === language);
    return SHARED.includes(file);
  });
}

/** The address at which a host serves a file: a folder's index.html at the folder. */
export const addressOfFile = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
