import type { PackFile } from '../../offline/pack-file.ts';
import { BYPASS, type Offer, type Pack, sha256 } from './store.ts';

/** Why a saving ended before its time. Each has its own sentence in the reader's language. */
export type Fault = 'unreachable' | 'wrong' | 'missing' | 'full' | 'room' | 'worker' | 'stopped';

/** A saving that ended before its time; what was saved before is still there, whole. */
export class SavingEnded extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** How long to wait before a file is asked for again, and how long it may bring nothing at all, in milliseconds. */
const PAUSES = [400, 1200];
const STALL = 30_000;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** The bytes of an answer as they arrive, each told, no more than there should be. */
async function bytesOf(
  response: Response,
  most: number,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  for (let step = await reader?.read(); step !== undefined && !step.done; step = await reader?.read()) {
    if (length + step.value.length > most) throw new SavingEnded('wrong');
    bytes.set(step.value, length);
    length += step.value.length;
    arrived(step.value.length);
  }
  if (length !== most) throw new SavingEnded('wrong');
  return bytes;
}

/** Asks for one file past the site's own worker and past the browser's memory, and gives it once every byte is proven. */
async function fetchFile(
  root: string,
  file: PackFile,
  signal: AbortSignal,
  arrived: (bytes: number) => void,
): Promise<Response> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  signal.addEventListener('abort', stop);
  let clock = setTimeout(stop, STALL);
  try {
    const response = await fetch(`${root}${file.url}?${BYPASS}=${file.sha256}`, {
      cache: 'no-store',
      redirect: 'error',
      credentials: 'omit',
      signal: control.signal,
    });
    if (response.status === 404 || response.status === 410) throw new SavingEnded('missing');
    if (!response.ok) throw new SavingEnded('unreachable');
    const bytes = await bytesOf(response, file.bytes, (count) => {
      clearTimeout(clock);
      clock = setTimeout(stop, STALL);
      arrived(count);
    });
    if ((await sha256(bytes)) !== file.sha256) throw new SavingEnded('wrong');
    return new Response(bytes, { headers: response.headers });
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
  }
}

/** Asks again where the network failed; what the network brought in full and wrong is not asked for again. */
export async function fetchPatiently(
  root: string,
  file: PackFile,
  signal: AbortSignal,
  arrived: (bytes: number) => void,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    let counted = 0;
    try {
      return await fetchFile(root, file, signal, (bytes) => {
        counted += bytes;
        arrived(bytes);
      });
    } catch (error) {
      arrived(-counted);
      if (signal.aborted) throw new SavingEnded('stopped', { cause: error });
      const fault = error instanceof SavingEnded ? error.fault : 'unreachable';
      const wait = PAUSES[attempt];
      if (fault !== 'unreachable' || wait === undefined) throw new SavingEnded(fault, { cause: error });
      await pause(wait);
    }
  }
}

async function versionOf(files: readonly PackFile[]): Promise<string> {
  const list = files.map((file) => `${file.sha256} ${file.bytes} ${file.url} ${file.with ?? ''}\n`).join('');
  return sha256(new TextEncoder().encode(list));
}

/** How much each language is, as the site has it now; nothing where the network does not bring it. */
export async function fetchOffers(root: string): Promise<Readonly<Record<string, Offer>>> {
  const address = `${root}packs.json?${BYPASS}=list`;
  try {
    const response = await fetch(address, { cache: 'no-store', redirect: 'error', credentials: 'omit' });
    return response.ok ? ((await response.json()) as Record<string, Offer>) : {};
  } catch {
    return {}; // no network, or a page that asks to log in
  }
}

/** The list of a language's files as the site has it now. Its version proves that it came whole. */
export async function fetchPack(root: string, language: string): Promise<Pack> {
  const address = `${root}${language}/pack.json?${BYPASS}=list`;
  const response = await fetch(address, { cache: 'no-store', redirect: 'error', credentials: 'omit' }).catch(
    (cause) => {
      throw new SavingEnded('unreachable', { cause });
    },
  );
  if (!response.ok) throw new SavingEnded(response.status === 404 ? 'missing' : 'unreachable');
  try {
    const pack = (await response.json()) as Pack;
    if (pack.language === language && (await versionOf(pack.files)) === pack.version) return pack;
  } catch (cause) {
    throw new SavingEnded('wrong', { cause });
  }
  throw new SavingEnded('wrong');
}
