import { isFixed, isPage, KEPT_ON, KEPT_PAGES, KEPT_PARTS, KEPT_TITLE, today } from '../offline/store.ts';
import { SHELL, store } from './site.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function titleOf(markup: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(markup)?.[1] ?? '';
  return title.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Whether some text is a whole page of this site, and not a login page that a network put in its place. */
function isOurs(markup: string): boolean {
  const language = /<html lang="([^"]+)"/.exec(markup)?.[1] ?? '';
  return (
    language in SHELL.words && /assets\/site\.[A-Z0-9]{8}\.css"/.test(markup) && markup.trimEnd().endsWith('</html>')
  );
}

/** The oldest go where there are too many. Keys come in the order in which they were put. */
async function trim(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  const isOf = (wanted: boolean) => keys.filter(({ url }) => isPage(url.slice(store.root.length)) === wanted);
  const tooMany = [...isOf(true).slice(0, -KEPT_PAGES), ...isOf(false).slice(0, -KEPT_PARTS)];
  for (const key of tooMany) await cache.delete(key);
}

async function put(address: string, response: Response): Promise<void> {
  const cache = await store.read();
  await cache.delete(store.root + address); // so that it counts as new
  await cache.put(store.root + address, response);
  await trim(cache);
}

const isKeepable = ({ status, type, redirected }: Response): boolean =>
  status === 200 && type === 'basic' && !redirected;

/** Keeps a page that was read, unless its language is saved whole or the reader does not want it. */
export async function keepPage(response: Response, address: string): Promise<void> {
  const whole = await store.saved(address.split('/')[0] ?? '');
  const carried = SHELL.files.some(({ url }) => url === address);
  if (!isKeepable(response) || carried || whole?.files[address] !== undefined || !(await store.keepsPages())) return;
  const markup = await response.text();
  if (!isOurs(markup)) return;
  const headers = new Headers(response.headers);
  headers.set(KEPT_ON, today());
  headers.set(KEPT_TITLE, encodeURIComponent(titleOf(markup)));
  await put(address.replace(/(^|\/)index\.html$/, '$1'), new Response(markup, { headers }));
}

const TYPES: Readonly<Record<string, RegExp>> = { js: /javascript/, css: /\bcss/, json: /json/, svg: /svg/ };

/** Keeps a part of a page that carries a hash in its name, where its type is what the name says. */
export async function keepPart(response: Response, address: string): Promise<void> {
  const wanted = TYPES[address.split('.').at(-1) ?? ''];
  const type = response.headers.get('content-type') ?? '';
  if (!isFixed(address) || !isKeepable(response) || wanted?.test(type) !== true || !(await store.keepsPages())) return;
  await put(address, new Response(await response.arrayBuffer(), { headers: response.headers }));
}
