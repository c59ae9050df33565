import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { fileOf } from '../model/address.ts';
import { HEADERS, sha256 } from './measures.ts';
import { mediaTypeOf } from './media-type.ts';
import type { PackFile, Parcel } from './pack-file.ts';

/**
 * A parcel is full with so many bytes before they are compressed. Twice as many would save four of a hundred; what a cut
 * connection loses is one parcel, some 30 kB as it travels.
 */
const FULL = 200_000;

/** What a file is by its address: the names of one text, record or place in it left out, so that like lies beside like. */
function kindOf(address: string): string {
  const [folder = '', section = '', , ...below] = address.split('/');
  return folder === 'assets' ? `assets ${address.split('.').at(-1)}` : [folder, section, ...below].join('/');
}

/** The order of a pack's list: what travels in parcels by kind, then what travels alone. */
export function inParcelOrder(files: readonly PackFile[]): PackFile[] {
  const keyOf = (file: PackFile): string => `${isParcelled(file) ? '1' : '2'} ${kindOf(file.url)} ${file.url}`;
  const keyed = files.map((file) => ({ file, key: keyOf(file) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ file }) => file);
}

const isParcelled = ({ url, with: other }: PackFile): boolean => other === undefined && mediaTypeOf(url) !== undefined;

/** Cuts the part of an ordered list that travels in parcels. */
function runsOf(files: readonly PackFile[]): PackFile[][] {
  const runs: PackFile[][] = [];
  let size = FULL;
  for (const file of files.filter(isParcelled)) {
    if (size >= FULL) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(file);
    size += file.bytes;
  }
  return runs;
}

/** Writes the parcels of a language beside its list of files, which is in their order. Gives what they are. */
export function writeParcels(folder: string, language: string, files: readonly PackFile[]): Parcel[] {
  mkdirSync(path.join(folder, language, 'pack'), { recursive: true });
  return runsOf(files).map((run, at) => {
    const parts = run.map(({ url }) => readFileSync(path.join(folder, fileOf(url))));
    const bytes = deflateSync(Buffer.concat(parts), { level: 9 });
    const url = `${language}/pack/${at}.parcel`;
    writeFileSync(path.join(folder, url), bytes);
    const { length } = bytes;
    return { url, bytes: length, travels: length + HEADERS, sha256: sha256(bytes), files: run.length };
  });
}
