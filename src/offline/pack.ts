import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Site } from '../model/site.ts';
import { addressOfFile, filesOfLanguage } from './files.ts';
import { textDate } from './text-date.ts';

/** A file of the site as a device may keep it: where it is, its bytes, about how many of them travel, its checksum. */
export interface PackFile {
  readonly url: string;
  readonly bytes: number;
  readonly travels: number;
  readonly sha256: string;
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
  return sha256(files.map(({ url, bytes, sha256: hash }) => `${hash} ${bytes} ${url}\n`).join(''));
}

/** Writes <language>/pack.json for each language: every file of it, in one order, and a version made of them. */
export async function writePacks(
  site: Site,
  folder: string,
  files: readonly string[],
  measures: Measures,
): Promise<void> {
  for (const { tag } of site.voices) {
    const listed = await Promise.all(filesOfLanguage(files, tag, site).map((file) => measures.of(file)));
    const sorted = listed.sort((a, b) => (a.url < b.url ? -1 : 1));
    const head = { language: tag, version: versionOf(sorted), date: textDate(site, tag) };
    const lines = sorted.map((file) => JSON.stringify(file)).join(',\n');
    await writeFile(
      path.join(folder, tag, 'pack.json'),
      `${JSON.stringify(head).slice(0, -1)},"files":[\n${lines}\n]}\n`,
    );
  }
}
