import { fetchOffers } from './fetch.ts';
import { listSaved } from './list.ts';
import { type LanguageName, Row } from './row.ts';
import { type Offer, Store } from './store.ts';
import { Wording, type Words } from './words.ts';
import { canSave, forgetEverything, registerWorker } from './worker.ts';

const find = (id: string): HTMLElement | null => document.getElementById(id);

/** Whether the reader's device asks sites to send little. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** The choice to keep the pages that are read, as it stands. */
async function showKeeping(store: Store, box: HTMLInputElement): Promise<void> {
  const registered = await navigator.serviceWorker.getRegistration(store.root);
  box.checked = registered !== undefined && (await store.keepsPages());
}

/** Turning the choice on is asking to save: only then is the worker registered. */
async function setKeeping(store: Store, box: HTMLInputElement): Promise<void> {
  await store.setKeepsPages(box.checked);
  if (!box.checked) await caches.delete(store.named('read'));
  else
    await registerWorker(store).catch(() => {
      box.checked = false;
    });
}

async function start(root: string, board: HTMLElement): Promise<void> {
  const wording = new Wording(JSON.parse(board.dataset.words ?? '{}') as Words, document.documentElement.lang);
  const languages = JSON.parse(board.dataset.languages ?? '[]') as LanguageName[];
  const store = new Store(root);
  const missing = document.documentElement.hasAttribute('data-missing');
  find('offline-missing')?.toggleAttribute('hidden', !missing);
  if (!canSave()) {
    find('offline-unable')?.removeAttribute('hidden');
    return;
  }
  find('offline-save-data')?.toggleAttribute('hidden', !savesData());
  find('offline-controls')?.removeAttribute('hidden');
  const news = 'BroadcastChannel' in globalThis ? new BroadcastChannel(store.named('news')) : undefined;
  const box = find('offline-keep');
  let offers: Readonly<Record<string, Offer>> = {};
  const show = async (): Promise<void> => {
    await listSaved(store, wording, languages, missing);
    if (box instanceof HTMLInputElement) await showKeeping(store, box);
    offers = { ...offers, ...(await fetchOffers(root)) };
    await Promise.all(rows.map((row) => row.refresh(offers[row.language])));
  };
  const changed = (): void => {
    news?.postMessage('changed');
    void show();
  };
  const rows = languages.map((language) => new Row(store, wording, language, changed));
  board.replaceChildren(...rows.map(({ element }) => element));
  news?.addEventListener('message', () => void show());
  find('offline-forget')?.addEventListener('click', async () => {
    await forgetEverything(store);
    changed();
  });
  if (box instanceof HTMLInputElement) box.addEventListener('change', () => void setKeeping(store, box));
  await show();
}

const script = document.currentScript;
const board = find('offline-languages');
if (script instanceof HTMLScriptElement && board !== null) void start(new URL('..', script.src).href, board);
