import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { pagesOf, realSite, temporaryFolder } from '../site/built.ts';
import { killBrowserOf, launchIn } from './chromium.ts';
import { oneOfEachKind } from './edition-crawl.ts';
import { type FaultServer, serveWithFaults } from './fault-server.ts';
import { openOfflinePage, save } from './offline.ts';

const LANGUAGES = ['fr', 'ar'];

let server: FaultServer;
let profile: string;

before(async () => {
  server = await serveWithFaults(realSite());
  profile = path.join(temporaryFolder(), 'profile');
});
after(async () => {
  killBrowserOf(profile);
  await server?.close();
});

/** The addresses of the saved languages that some pages lead to, without the places in them. */
function linksOf(pages: ReadonlyMap<string, string>): string[] {
  const links = new Set<string>();
  for (const [name, markup] of pages)
    for (const [, link = ''] of markup.matchAll(/\s(?:href|src|action|data-script)="([^"#?]*)/g)) {
      const { origin, pathname } = new URL(link, `http://site.example/${name.replace(/index\.html$/, '')}`);
      const address = pathname.slice(1);
      const inside = [...LANGUAGES, 'assets'].some((folder) => address.startsWith(`${folder}/`));
      if (origin === 'http://site.example' && inside) links.add(address);
    }
  return [...links].sort();
}

/** What programs and browsers ask for and no reader does. */
const NOT_READ = /\/feeds\/|manifest\.json$/;

/** Every link is asked for through the worker: its status, its language, and that it is not the page of what is saved. */
async function faultsOf(page: Page, links: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ list, root }) => {
      const looks = ['one', 'two', 'three', 'four'].map(async () => {
        const faults: string[] = [];
        for (let address = list.shift(); address !== undefined; address = list.shift()) {
          const response = await fetch(root + address).catch(() => undefined);
          const text = (await response?.text()) ?? '';
          const language = /<html lang="([^"]+)"/.exec(text)?.[1] ?? '';
          const right = !address.endsWith('/') || address.startsWith(`${language}/`);
          if (response?.status !== 200 || !right || text.length === 0) faults.push(`${address} ${response?.status}`);
        }
        return faults;
      });
      return (await Promise.all(looks)).flat();
    },
    { list: [...links], root: server.address },
  );
}

/** The language of a page, and whether its styles were applied: they are where they come as what they are. */
const LOOK = "document.documentElement.lang + ' ' + getComputedStyle(document.querySelector('main')).flexGrow";

/** Reads, searches, filters, switches the language and follows all links, or one in so many, as a reader without a network does. */
async function readOffline(context: BrowserContext, pages: ReadonlyMap<string, string>, oneIn: number): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    // A page may ask what is new; the browser asks for the app's manifest, of no use offline.
    if (!/packs\.json|manifest\.json/.test(request.url())) errors.push(`${request.url()} failed`);
  });
  page.on('response', (response) => {
    if (response.status() !== 200) errors.push(`${response.status()} ${response.url()}`);
  });
  const inFrench = [...pages.keys()].filter((name) => name.startsWith('fr/') && !name.endsWith('404.html'));
  for (const name of oneOfEachKind(inFrench).filter((_, at) => at % oneIn === 0)) {
    if (/beside\/(?!ar)/.test(name)) continue; // a page with a language that is not saved
    const answer = await page.goto(server.address + name.replace(/index\.html$/, ''));
    assert.equal(await page.evaluate(LOOK), 'fr 1', name);
    assert.match(answer?.headers()['content-security-policy'] ?? '', /^default-src 'none'/, name);
    if (!name.startsWith('fr/offline/')) await page.waitForSelector('#saved-copy', { state: 'attached' });
  }
  await page.goto(`${server.address}fr/search/?q=procureur`);
  await page.locator('#search-results a[href*="standards/"]').first().waitFor();
  await page.goto(`${server.address}ar/search/?q=${encodeURIComponent('النيابة')}`);
  await page.locator('#search-results a[href*="standards/"]').first().click();
  await page.waitForURL(/\/ar\/standards\//);
  await page.locator('details.languages summary').click();
  await page.locator('details.languages a[hreflang="fr"]').click();
  await page.waitForURL(/\/fr\/standards\//);
  await page.goto(`${server.address}fr/directory/`);
  await page.goto(`${server.address}fr/directory/?country=NL`);
  await page.locator('.found .entries a').first().click();
  await page.waitForURL(/\/fr\/directory\/[^?]+\/$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
  assert.deepEqual(errors, []);
  const links = linksOf(pages).filter((address) => !NOT_READ.test(address));
  const other = /\/beside\/(?!fr\/|ar\/)/;
  assert.ok(links.length > 800, `${links.length} links`);
  assert.deepEqual(
    await faultsOf(
      page,
      links.filter((address, at) => at % oneIn === 0 && !other.test(address)),
    ),
    [],
  );
}

test('with French and Arabic saved and no server, all of both is there: texts, search, filters, each other; also after the browser was killed', async () => {
  const pages = new Map(
    LANGUAGES.flatMap((tag) =>
      [...pagesOf(path.join(realSite(), tag))]
        .filter(([name]) => name !== '404.html')
        .map(([name, markup]) => [`${tag}/${name}`, markup] as const),
    ),
  );
  let context = await launchIn(profile);
  const page = await openOfflinePage(context, server.address, 'fr');
  for (const tag of LANGUAGES) assert.equal(await save(page, tag), 'saved');
  server.away = true;
  await readOffline(context, pages, 1);
  killBrowserOf(profile);
  context = await launchIn(profile);
  await readOffline(context, pages, 20);
  await context.close();
});
