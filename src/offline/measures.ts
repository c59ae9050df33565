import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressOfFile } from './files.ts';
import type { PackFile } from './pack-file.ts';

/** The checksum of some bytes or text, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The quickest level, which says a fifth too much of what hosts send: measured as they send, each file would cost four times as much. */
const LEVEL = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** What the headers of an answer add to it, about. */
export const HEADERS = 120;

const ALREADY_SMALL = /\.(?:png|jpe?g|webp|woff2?|ico)$/;

/** Measures files of a written site, each once for all the packs it is in, and one after the other: a large site has many. */
export class Measures {
  readonly #folder: string;
  readonly #known = new Map<string, PackFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }
  of(file: string): PackFile {
    const known = this.#known.get(file) ?? this.#measure(file);
    this.#known.set(file, known);
    return known;
  }
  #measure(file: string): PackFile {
    const bytes = readFileSync(path.join(this.#folder, file));
    const { length } = ALREADY_SMALL.test(file) ? bytes : brotliCompressSync(bytes, LEVEL);
    return { url: addressOfFile(file), bytes: bytes.length, travels: length + HEADERS, sha256: sha256(bytes) };
  }
}

/** The version of a list of files: a checksum of what it says, whatever the clock says. */
export function versionOf(files: readonly PackFile[]): string {
  return sha256(files.map((file) => `${file.sha256} ${file.bytes} ${file.url} ${file.with ?? ''}\n`).join(''));
}
