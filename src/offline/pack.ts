import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { addressOf } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { addressOfFile, filesOfLanguage, pairOfFile } from './files.ts';
import { textDate } from './text-date.ts';

/** A file of the site as a device may keep it: where it is, its bytes, about how many of them travel, its checksum. */
export interface PackFile {
  readonly url: string;
  readonly bytes: number;
  readonly travels: number;
  readonly sha256: string;
  /** The other language of a page with two: it is of use where both are saved. */
  readonly with?: string;
}

/** The checksum of some bytes or text, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const compress = promisify(brotliCompress);

/** Hosts compress at a middling level; what they send is measured so, with what an answer's headers add. */
const LEVEL = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const HEADERS = 120;
const ALREADY_SMALL = /\.(?:png|jpe?g|webp|woff2?|ico)$/;

/** Measures files of a written site, each once for all the packs it is in. */
export class Measures {
  readonly #folder: string;
  readonly #known = new Map<string, Promise<PackFile>>();

  constructor(folder: string) {
    this.#folder = folder;
  }
  of(file: string): Promise<PackFile> {
    const known = this.#known.get(file) ?? this.#measure(file);
    this.#known.set(file, known);
    return known;
  }
  async #measure(file: string): Promise<PackFile> {
    const bytes = await readFile(path.join(this.#folder, file));
    const sent = ALREADY_SMALL.test(file) ? bytes : await compress(bytes, LEVEL);
    return { url: addressOfFile(file), bytes: bytes.length, travels: sent.length + HEADERS, sha256: sha256(bytes) };
  }
}

/** The version of a list of files: a checksum of what it says, whatever the clock says. */
export function versionOf(files: readonly PackFile[]): string {
  return sha256(files.map((file) => `${file.sha256} ${file.bytes} ${file.url} ${file.with ?? ''}\n`).join(''));
}

/** What the worker's shell has for every reader, whether or not a language is saved. */
const isOfShell = (file: string, tag: string): boolean =>
  file.startsWith(addressOf.offline(tag)) || file.startsWith('assets/offline-page.');

/** The files of a language alone, and the pages it shares with each other language, in both directions. */
async function listOf(site: Site, tag: string, files: readonly string[], measures: Measures): Promise<PackFile[]> {
  const own = filesOfLanguage(files, tag, site).filter((file) => pairOfFile(file) === undefined);
  const list = own.filter((file) => !isOfShell(file, tag)).map((file) => measures.of(file));
  for (const file of files) {
    const pair = pairOfFile(file);
    if (!pair?.includes(tag)) continue;
    const other = pair[0] === tag ? pair[1] : pair[0];
    list.push(measures.of(file).then((measured) => ({ ...measured, with: other })));
  }
  return (await Promise.all(list)).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What the page about saving says of a language before anything of it has travelled. */
interface Offer {
  readonly version: string;
  readonly date: string;
  readonly travels: number;
  readonly bytes: number;
}

/**
 * Writes <language>/pack.json for each language, every file of it in one order and a version made of them, and
 * packs.json at the top, which says how much each is: a reader who looks has then fetched no list of files.
 */
export async function writePacks(
  site: Site,
  folder: string,
  files: readonly string[],
  measures: Measures,
): Promise<void> {
  const offers: [string, Offer][] = [];
  for (const { tag } of site.voices) {
    const list = await listOf(site, tag, files, measures);
    const head = { version: versionOf(list), date: textDate(site, tag) };
    const lines = list.map((file) => JSON.stringify(file)).join(',\n');
    const text = `${JSON.stringify({ language: tag, ...head }).slice(0, -1)},"files":[\n${lines}\n]}\n`;
    await writeFile(path.join(folder, tag, 'pack.json'), text);
    const alone = list.filter((file) => file.with === undefined);
    const sum = (key: 'bytes' | 'travels'): number => alone.reduce((all, file) => all + file[key], 0);
    offers.push([tag, { ...head, travels: sum('travels'), bytes: sum('bytes') }]);
  }
  await writeFile(path.join(folder, 'packs.json'), `${JSON.stringify(Object.fromEntries(offers))}\n`);
}
