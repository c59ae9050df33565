import type { PackFile } from '../../offline/pack-file.ts';
import { fetchPack, fetchPatiently, SavingEnded } from './fetch.ts';
import { filesIn, type Load, loadsOf } from './loads.ts';
import { isPage, type Pack, type Saved, type Store, sha256, today } from './store.ts';

/** How many files travel at once. */
const AT_ONCE = 4;

/** Room that is asked for beyond the bytes themselves, for what the browser writes around them. */
const MARGIN = 1.2;

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** All of what some files or loads weigh, on the device or on the way. */
export const sum = (files: readonly PackFile[], key: 'bytes' | 'travels'): number =>
  files.reduce((all, file) => all + file[key], 0);

/** What a language is on a device: its own files, and the pages it shares with the other languages that are saved. */
export function wantedFiles(pack: Pack, saved: readonly string[]): PackFile[] {
  return pack.files.filter((file) => file.with === undefined || saved.includes(file.with));
}

async function refuseWithoutRoom(need: number): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - (usage ?? 0) < need * MARGIN) throw new SavingEnded('room');
}

/** Brings some loads, a few at a time; the first that fails stops the rest. */
async function bring(
  store: Store,
  loads: readonly Load[],
  signal: AbortSignal,
  arrived: (bytes: number) => void,
): Promise<void> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  signal.addEventListener('abort', stop);
  const queue = [...loads];
  let first: unknown;
  const work = async (): Promise<void> => {
    for (let load = queue.shift(); load !== undefined && first === undefined; load = queue.shift()) {
      try {
        const response = await fetchPatiently(store.root, load, control.signal, arrived);
        await store.putFiles(await filesIn(load, response));
      } catch (error) {
        first ??= isFull(error) ? new SavingEnded('full', { cause: error }) : error;
        stop();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  signal.removeEventListener('abort', stop);
  if (first !== undefined) throw first;
}

/** Of the text before, what pages that are still open may yet ask for. */
function earlierParts(before: Saved | undefined, files: Readonly<Record<string, string>>): Record<string, string> {
  const parts = Object.entries(before?.files ?? {});
  return Object.fromEntries(parts.filter(([url, hash]) => !isPage(url) && files[url] !== hash));
}

/** Saves, or brings up to date, one language. Only what is not there travels; one write at the end makes it the saved text. */
async function save(
  store: Store,
  language: string,
  signal: AbortSignal,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const pack = await fetchPack(store.root, language);
  const wanted = wantedFiles(pack, await store.savedLanguages());
  const before = await store.hashes();
  const missing = wanted.filter((file) => !before.has(file.sha256));
  await refuseWithoutRoom(sum(missing, 'bytes'));
  const loads = loadsOf(pack, wanted, before);
  const all = sum(loads, 'bytes');
  await store.putWanted(language, [...new Set(wanted.map(({ sha256: hash }) => hash))]);
  let done = 0;
  progress(done, all);
  await bring(store, loads, signal, (bytes) => {
    done += bytes;
    progress(done, all);
  });
  const there = await store.hashes();
  if (wanted.some((file) => !there.has(file.sha256))) throw new SavingEnded('full');
  if (signal.aborted) throw new SavingEnded('stopped');
  const files = Object.fromEntries(wanted.map(({ url, sha256: hash }) => [url, hash]));
  const bytes = sum(wanted, 'bytes');
  const earlier = earlierParts(await store.saved(language), files);
  await store.putSaved(language, { version: pack.version, date: pack.date, saved: today(), bytes, files, earlier });
  await store.forgetWanted(language);
  await store.sweep();
}

/** Does something while no other window of the site saves or removes. */
function alone<T>(store: Store, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  const options = signal === undefined ? {} : { signal };
  return navigator.locks.request(store.named('saving'), options, work);
}

/** Saves one language, after any saving that is at work in this window or another. Rejects with SavingEnded. */
export async function saveLanguage(
  store: Store,
  language: string,
  signal: AbortSignal,
  progress: (done: number, all: number) => void,
): Promise<void> {
  try {
    await alone(store, signal, () => save(store, language, signal, progress));
  } catch (error) {
    if (error instanceof SavingEnded) throw error;
    if (signal.aborted) throw new SavingEnded('stopped', { cause: error });
    throw new SavingEnded(isFull(error) ? 'full' : 'unreachable', { cause: error });
  }
}

/** Removes one language, and what an unfinished saving of it has brought. */
export function removeLanguage(store: Store, language: string): Promise<void> {
  return alone(store, undefined, async () => {
    await store.forgetSaved(language);
    await store.forgetWanted(language);
    await store.sweep();
  });
}

/** Reads every byte of a saved language again; what is not as it was saved is taken away. Gives whether all is whole. */
export function checkLanguage(store: Store, language: string): Promise<boolean> {
  return alone(store, undefined, async () => {
    const record = await store.saved(language);
    let whole = record !== undefined;
    for (const hash of new Set(Object.values(record?.files ?? {}))) {
      const response = await store.file(hash);
      if (response !== undefined && (await sha256(await response.arrayBuffer())) === hash) continue;
      await store.deleteFile(hash);
      whole = false;
    }
    return whole;
  });
}
