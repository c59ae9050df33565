/// <reference lib="webworker" />
import { BYPASS, isFixed, isPage, sha256 } from '../offline/store.ts';
import { keepPage, keepPart } from './keep.ts';
import { marked, redirectTo, underAnotherAddress } from './rewrite.ts';
import { SHELL, store, TIME_OUT } from './site.ts';

declare const self: ServiceWorkerGlobalScope;

const shellName = store.named(`shell ${SHELL.version}`);

/** Brings the shell, each file checked. One that is missing or wrong ends the installation; the worker before stays. */
async function install(): Promise<void> {
  const cache = await caches.open(shellName);
  for (const { url, sha256: hash } of SHELL.files) {
    const response = await fetch(store.root + url, { cache: 'reload', redirect: 'error', credentials: 'omit' });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await sha256(bytes)) !== hash) throw new Error(`${url} is not what the site published.`);
    await cache.put(store.root + url, new Response(bytes, { headers: response.headers }));
  }
}

async function activate(): Promise<void> {
  const old = (await store.names()).filter((name) => name.startsWith(store.named('shell ')) && name !== shellName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
}

/** The languages in which an address may be saved: its own, and where it has none, or is not in that, all others. */
async function* languagesFor(address: string): AsyncGenerator<string> {
  const own = address.split('/')[0] ?? '';
  if (own in SHELL.words) yield own;
  for (const language of await store.savedLanguages()) if (language !== own) yield language;
}

/** What a pack has at an address. Pages come from the text in force alone, parts from the one before it too. */
async function fromPacks(address: string): Promise<{ response: Response; date: string; saved: string } | undefined> {
  for await (const language of languagesFor(address)) {
    const record = await store.saved(language);
    const hash = record?.files[address] ?? (isPage(address) ? undefined : record?.earlier[address]);
    const response = hash === undefined ? undefined : await store.file(hash);
    if (record !== undefined && response !== undefined) return { response, date: record.date, saved: record.saved };
  }
  return undefined;
}

const within = <T>(promise: Promise<T>): Promise<T | 'late' | 'failed'> =>
  Promise.race([
    promise.catch(() => 'failed' as const),
    new Promise<'late'>((done) => setTimeout(() => done('late'), TIME_OUT)),
  ]);

/** What the worker carries itself: the page about saving in each language, and what that page loads. */
const fromShell = async (address: string): Promise<Response | undefined> =>
  (await caches.open(shellName)).match(store.root + address);

/** The saved copy of a page, marked with its date, or the way to it where the address lacks its slash. */
async function savedPage(url: URL, address: string): Promise<Response | undefined> {
  const plain = address.replace(/(^|\/)index\.html$/, '$1');
  const own = await fromShell(plain);
  if (own !== undefined) return own;
  const packed = await fromPacks(plain);
  if (packed !== undefined) return marked(packed.response, 'saved', packed);
  const kept = await (await store.read()).match(store.root + plain);
  if (kept !== undefined) return marked(kept, 'kept');
  if (isPage(plain) || !((await fromPacks(`${plain}/`)) ?? (await fromShell(`${plain}/`)))) return undefined;
  return redirectTo(`${url.origin}${url.pathname}/${url.search}`);
}

/** What a reader gets at an address that is not saved: the page that lists what is, in the language of the address. */
async function offlineAnswer(address: string): Promise<Response> {
  const wanted = [address.split('/')[0], ...(await store.savedLanguages()), SHELL.source];
  const language = wanted.find((tag) => tag !== undefined && tag in SHELL.words) ?? SHELL.source;
  const page = `${language}/offline/`;
  const response = await fromShell(page);
  return response === undefined ? Response.error() : underAnotherAddress(response, store.root + page);
}

/** A page: fresh where the network answers in time, else the saved copy, else the page that lists what is saved. */
async function page(event: FetchEvent, url: URL, address: string): Promise<Response> {
  const network = (async () => ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request))();
  const answer = await within(network);
  if (answer instanceof Response && answer.status < 500) {
    event.waitUntil(keepPage(answer.clone(), address).catch(() => undefined));
    return answer;
  }
  const saved = await savedPage(url, address);
  if (saved !== undefined) return saved;
  if (answer instanceof Response) return answer;
  if (answer === 'failed') return offlineAnswer(address);
  return network.catch(() => offlineAnswer(address));
}

/** A part of a page. A name that carries a hash never changes, so what is saved serves; any other is asked for first. */
async function part(event: FetchEvent, address: string): Promise<Response> {
  const saved = async (): Promise<Response | undefined> =>
    (await fromPacks(address))?.response ??
    (await (await store.read()).match(store.root + address)) ??
    fromShell(address);
  const early = isFixed(address) ? await saved() : undefined;
  if (early !== undefined) return early;
  const network = fetch(event.request);
  const answer = await within(network);
  if (answer instanceof Response && answer.ok) {
    if (isFixed(address)) event.waitUntil(keepPart(answer.clone(), address).catch(() => undefined));
    return answer;
  }
  return (await saved()) ?? network;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const inside = `${url.origin}${url.pathname}`.startsWith(store.root);
  if (request.method !== 'GET' || !inside || url.searchParams.has(BYPASS) || request.headers.has('range')) return;
  const address = `${url.origin}${url.pathname}`.slice(store.root.length);
  event.respondWith(request.mode === 'navigate' ? page(event, url, address) : part(event, address));
});
