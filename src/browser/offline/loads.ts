import { mediaTypeOf } from '../../offline/media-type.ts';
import type { PackFile } from '../../offline/pack-file.ts';
import { SavingEnded } from './fetch.ts';
import { type Pack, sha256 } from './store.ts';

/** What one request brings: a file, or a parcel of several. */
export interface Load extends PackFile {
  /** Those in a parcel, in its order; none for a file that travels alone. */
  readonly inside: readonly PackFile[];
}

/** Whether this browser can open parcels. One that cannot gets each file alone. */
export const canUnpack = (): boolean => 'DecompressionStream' in globalThis;

/** The files of a list that are not there yet, each once. */
function missingFiles(files: readonly PackFile[], there: ReadonlySet<string>): PackFile[] {
  const missing = new Map(files.filter((file) => !there.has(file.sha256)).map((file) => [file.sha256, file]));
  return [...missing.values()];
}

/**
 * What travels to bring those of the wanted files that are not there: a parcel where nothing in it is there yet, so that no
 * byte comes twice; each other file alone.
 */
export function loadsOf(pack: Pack, wanted: readonly PackFile[], there: ReadonlySet<string>): Load[] {
  const loads: Load[] = [];
  const coming = new Set(there);
  let at = 0;
  for (const { files, ...parcel } of canUnpack() ? pack.parcels : []) {
    const inside = pack.files.slice(at, at + files);
    at += files;
    if (inside.some((file) => there.has(file.sha256))) continue;
    loads.push({ ...parcel, inside });
    for (const file of inside) coming.add(file.sha256);
  }
  return [...loads, ...missingFiles(wanted, coming).map((file) => ({ ...file, inside: [] }))];
}

/** Opens a parcel: each file by its checksum, which its bytes are held against. Rejects where one differs. */
async function unpacked(response: Response, inside: readonly PackFile[]): Promise<[string, Response][]> {
  const stream = response.body?.pipeThrough(new DecompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const files: [string, Response][] = [];
  let at = 0;
  for (const { url, bytes: length, sha256: hash } of inside) {
    const part = bytes.slice(at, at + length);
    at += length;
    if ((await sha256(part)) !== hash) throw new SavingEnded('wrong');
    const headers = new Headers(response.headers); // the policy of the site, which holds for pages and parcels alike
    headers.set('content-type', mediaTypeOf(url) ?? '');
    headers.delete('content-length');
    files.push([hash, new Response(part, { headers })]);
  }
  if (at !== bytes.length) throw new SavingEnded('wrong');
  return files;
}

/** What a load has brought, by the checksum of each file. Rejects where a file in a parcel is not what the list says. */
export async function filesIn({ sha256: hash, inside }: Load, response: Response): Promise<[string, Response][]> {
  return inside.length === 0 ? [[hash, response]] : unpacked(response, inside);
}
