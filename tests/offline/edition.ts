import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { temporaryFolder } from '../site/built.ts';

/** The files of a zip by their name. */
export const filesOfZip = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));

/** Writes files into a folder of a test's own whose name has spaces and letters of another script. */
export function unpacked(files: ReadonlyMap<string, Uint8Array>): string {
  const folder = path.join(temporaryFolder(), 'a folder with spaces, ü and 中文');
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}
