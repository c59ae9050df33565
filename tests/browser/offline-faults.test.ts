import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { temporaryFolder } from '../site/built.ts';
import { launch } from './chromium.ts';
import { type Fault, type FaultServer, serveWithFaults } from './fault-server.ts';
import {
  differences,
  ended,
  filesOfPack,
  keptOf,
  type Listed,
  onlyIn,
  openOfflinePage,
  parcelsOfPack,
  press,
  type Releases,
  save,
  strayBytes,
  twoReleases,
} from './offline.ts';
import { randomNumbers } from './random.ts';

let browser: Browser;
let server: FaultServer;
let releases: Releases;
let first: Listed[];
let second: Listed[];

before(async () => {
  browser = await launch();
  releases = await twoReleases();
  first = filesOfPack(releases.first, 'it');
  second = filesOfPack(releases.second, 'it');
  server = await serveWithFaults(releases.first);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** In the pages of the test a pause before a second attempt is a moment; what is paused for is the same. */
const HASTE = `{ const patient = setTimeout; window.setTimeout = (act, time) => patient(act, time < 5000 ? time / 20 : time); }`;

/** A reader with nothing saved; the server is whole, and at work, with the first release. */
async function reader(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  server.folder = releases.first;
  server.asked.length = 0;
  server.fault = () => undefined;
  server.away = false;
  const context = await browser.newContext();
  await context.addInitScript(HASTE);
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

/** A reader who has saved the first release in Italian. */
const savedReader = (use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> =>
  reader(async (context) => {
    const page = await openOfflinePage(context, server.address);
    assert.equal(await save(page, 'it'), 'saved');
    await page.reload(); // from here on the worker answers for it
    await page.waitForSelector('[data-language="it"][data-standing="saved"]');
    await use(page, context);
  });

/** The second release is published, and the reader sees that there is newer text. */
async function publishSecond(page: Page, folder = releases.second): Promise<void> {
  server.folder = folder;
  await page.reload();
  await page.locator('[data-language="it"] [data-action="update"]').waitFor();
}

/** What of packs the server was asked for, by its address: files and parcels. */
const askedFor = (): string[] =>
  server.asked.flatMap(({ forPack, address }) => (forPack && !/packs?\.json$/.test(address) ? [address] : []));

/** The files that came so, those in parcels too. */
function filesAskedFor(): string[] {
  const parcels = parcelsOfPack(server.folder, 'it');
  return askedFor().flatMap((address) => parcels.get(address)?.map(({ url }) => url) ?? [address]);
}

/** The parcel that brings a page to who has nothing yet. */
function parcelWith(page: string): string {
  const found = [...parcelsOfPack(releases.first, 'it')].find(([, files]) => files.some(({ url }) => url === page));
  assert.ok(found);
  return found[0];
}

const changed = 'it/standards/indipendenza/';
const withdrawn = 'it/standards/ritirata/';
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';

/** Cuts of a file after any number of its bytes: none, one, all but one, and some in between. */
function cuts(): [string, Fault, string][] {
  const { bytes = 0 } = second.find(({ url }) => url === changed) ?? {};
  const random = randomNumbers(20_261_124);
  const between = Array.from({ length: 4 }, () => Math.floor(random() * bytes));
  return [0, 1, ...between, bytes - 1].map((cut) => [`cut after ${cut} bytes`, { cut }, 'unreachable']);
}

test('an update that meets a fault says which, and the text saved before answers whole, byte for byte', async () => {
  await savedReader(async (page) => {
    await publishSecond(page);
    const atStake = onlyIn(first, second);
    assert.ok(atStake.some(({ url }) => url === changed));
    const faults: [string, Fault, string][] = [
      ['one wrong bit', 'wrong', 'wrong'],
      ['a login page with status 200', 'login', 'wrong'],
      ['404', 'missing', 'missing'],
      ['503', 'error', 'unreachable'],
      ['a redirect to a login page', 'redirect', 'unreachable'],
      ...cuts(),
    ];
    const ofList: [string, Fault, string][] = [
      ['a list with a wrong bit', 'wrong', 'wrong'],
      ['a login page for the list', 'login', 'wrong'],
      ['half a list', { cut: 3000 }, 'wrong'],
      ['no list', 'missing', 'missing'],
      ['a redirect for the list', 'redirect', 'unreachable'],
    ];
    for (const [name, fault, wanted] of [...faults, ...ofList]) {
      const at = ofList.some(([one]) => one === name) ? 'it/pack.json' : changed;
      server.fault = (address, forPack) => (forPack && address === at ? fault : undefined);
      assert.equal(await save(page, 'it', 'update', 'resume'), wanted, name);
      assert.notEqual(await textOf(page, '[data-language="it"] .outcome'), '', name);
      server.fault = () => undefined;
      assert.deepEqual(differences(await keptOf(page, 'it'), first), [], name);
      assert.deepEqual(await strayBytes(page, server, atStake), [], name);
    }
    assert.deepEqual(await strayBytes(page, server, first), []);
    server.fault = (_, forPack) => (forPack ? { late: 100 } : undefined); // a slow network brings it all the same
    assert.equal(await save(page, 'it', 'resume'), 'saved');
    assert.deepEqual(await strayBytes(page, server, second), []);
  });
});

test('an update fetches no byte that did not change; a page opened before goes on; a withdrawn page is gone', async () => {
  await savedReader(async (page, context) => {
    const earlier = await context.newPage();
    await earlier.goto(server.address + changed);
    await publishSecond(page);
    server.asked.length = 0;
    assert.equal(await save(page, 'it', 'update'), 'saved');
    const old = new Set(first.map(({ sha256 }) => sha256));
    const differing = second.filter(({ sha256 }) => !old.has(sha256)).map(({ url }) => url);
    assert.deepEqual(filesAskedFor().sort(), differing.sort());
    assert.ok(differing.length > 0 && differing.length < old.size);
    assert.deepEqual(await strayBytes(page, server, second), []);
    const parts = first.filter(({ url }) => url.startsWith('assets/'));
    assert.ok(parts.some(({ sha256 }) => second.every((file) => file.sha256 !== sha256)));
    assert.deepEqual(await strayBytes(earlier, server, parts), []);
    server.away = true;
    await earlier.goto(server.address + changed);
    assert.match(await textOf(earlier, 'main'), /Parole nuove/);
    await earlier.goto(server.address + withdrawn);
    assert.equal(await earlier.locator('#offline-missing').isVisible(), true);
  });
});

test('nothing is stored unasked; fresh text wins within the time-out; else the saved copy, marked with its date', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server.address);
    await page.goto(server.address + changed);
    const kept =
      'Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((all) => all.flat().length)';
    assert.equal(await page.evaluate(kept), 0);
    await context.addInitScript('delete globalThis.DecompressionStream'); // a browser that cannot open parcels
    await page.goto(`${server.address}it/offline/`);
    server.asked.length = 0;
    assert.equal(await save(page, 'it'), 'saved');
    assert.deepEqual(new Set(askedFor()), new Set(first.map(({ url }) => url)));
    server.folder = releases.second;
    await page.goto(server.address + changed);
    assert.match(await textOf(page, 'main'), /Parole nuove/);
    for (const fault of ['hang', 'error'] as const) {
      server.fault = (address) => (address === changed ? fault : undefined);
      await page.goto(server.address + changed);
      assert.match(await textOf(page, '#saved-copy'), /^Copia salvata: testo del \d+ \S+ \d{4}/, fault);
      assert.doesNotMatch(await textOf(page, 'main'), /Parole nuove/, fault);
    }
  });
});

test('pages that are read are kept, a bounded number of them; a page that is not saved answers in its language with what is', async () => {
  await savedReader(async (page) => {
    const many = `caches.open('lectern / read').then(async (cache) => {
      for (let at = 0; at < 70; at++) await cache.put('/fa/page-' + at + '/', new Response(''));
    })`;
    await page.evaluate(many);
    await page.goto(`${server.address}fa/`); // read with the worker at work
    const number = `caches.open('lectern / read').then((cache) => cache.keys()).then((keys) => keys.filter(({ url }) => url.endsWith('/')).length)`;
    while ((await page.evaluate(number)) !== 60) await page.waitForTimeout(50);
    server.fault = (address) => (address === 'fa/search/' ? 'login' : undefined);
    await page.goto(`${server.address}fa/search/`);
    await page.waitForTimeout(300);
    server.away = true;
    await page.goto(`${server.address}fa/search/`); // a login page is not kept
    assert.equal(await page.locator('#offline-missing').isVisible(), true);
    await page.goto(server.address + changed.slice(0, -1));
    assert.equal(page.url(), server.address + changed);
    await page.goto(`${server.address}it/?q=x`);
    assert.match(await textOf(page, '#saved-copy'), /^Copia salvata/);
    await page.goto(`${server.address}fa/`);
    assert.match(await textOf(page, '#saved-copy'), /نسخهٔ نگه‌داشته/);
    await page.goto(`${server.address}fa/standards/indipendenza/`);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await page.locator('#offline-whole-list a').waitFor();
    await page.locator('#offline-kept-list a').first().waitFor();
    await page.locator('#offline-elsewhere-list a').click();
    await page.waitForURL(server.address + changed);
  });
});

test('a saving that is cancelled, or meets a fault in a parcel of many files, is resumed where it stopped', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server.address);
    const parcel = parcelWith(changed);
    const others = [...parcelsOfPack(releases.first, 'it').keys()].filter((address) => address !== parcel);
    server.fault = (address) => (address === parcel ? 'hang' : undefined);
    await press(page, 'it', 'save');
    const value = 'document.querySelector("[data-language=it] progress").value';
    while (((await page.evaluate(value)) as number) < 0.2) await page.waitForTimeout(20);
    await press(page, 'it', 'cancel');
    assert.equal(await ended(page, 'it'), 'stopped');
    assert.deepEqual(askedFor().slice().sort(), [parcel, ...others].sort());
    const faults: [Fault, string][] = [
      ['wrong', 'wrong'],
      ['login', 'wrong'],
      ['missing', 'missing'],
      ['redirect', 'unreachable'],
      [{ cut: 0 }, 'unreachable'],
      [{ cut: 5000 }, 'unreachable'],
    ];
    for (const [fault, wanted] of faults) {
      server.fault = (address) => (address === parcel ? fault : undefined);
      assert.equal(await save(page, 'it', 'resume'), wanted);
    }
    server.fault = () => undefined;
    server.asked.length = 0;
    assert.equal(await save(page, 'it', 'resume'), 'saved');
    assert.deepEqual(askedFor(), [parcel]);
    assert.deepEqual(differences(await keptOf(page, 'it'), first), []);
  });
});

test('a full device and one without room are told apart, damage is found and mended, and what is removed is gone', async () => {
  await savedReader(async (page, context) => {
    const used = (await page.evaluate('navigator.storage.estimate().then(({ usage }) => usage)')) as number;
    const devtools = await context.newCDPSession(page);
    const origin = server.address.slice(0, -1);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 20_000 });
    assert.equal(await save(page, 'fa'), 'full');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    assert.deepEqual(await strayBytes(page, server, first), []);
    await page.evaluate('navigator.storage.estimate = async () => ({ quota: 30_000, usage: 20_000 })');
    server.asked.length = 0;
    assert.equal(await save(page, 'fa', 'save', 'resume'), 'room');
    assert.deepEqual(askedFor(), []);

    await page.evaluate(`caches.open('lectern / packs').then(async (cache) => {
      const key = (await cache.keys()).find(({ url }) => url.endsWith('_file/${first[0]?.sha256}'));
      await cache.put(key, new Response('damaged'));
    })`);
    await press(page, 'it', 'check');
    assert.equal(await save(page, 'it', 'mend'), 'saved');
    assert.deepEqual(await strayBytes(page, server, first), []);

    for (const language of ['fa', 'it']) {
      await press(page, language, 'remove');
      await page.locator(`[data-language="${language}"] [data-action="save"]`).waitFor();
    }
    const left = `Promise.all(['packs', 'records'].map(async (name) => (await caches.open('lectern / ' + name)).keys())).then((all) => all.flat()).then(({ length }) => length)`;
    assert.equal(await page.evaluate(left), 0);
  });
});

test('two windows that save one language do so once; with two languages, the pages that set them side by side are there', async () => {
  await reader(async (context) => {
    const one = await openOfflinePage(context, server.address);
    const two = await openOfflinePage(context, server.address);
    server.asked.length = 0;
    await Promise.all([press(one, 'it', 'save'), press(two, 'it', 'save')]);
    assert.deepEqual([await ended(one, 'it'), await ended(two, 'it')], ['saved', 'saved']);
    assert.equal(askedFor().length, new Set(askedFor()).size);
    const pairs = filesOfPack(releases.first, 'fa', ['it']).filter((file) => file.with === 'it');
    assert.ok(pairs.length >= 2);
    assert.deepEqual(
      askedFor().filter((address) => pairs.some(({ url }) => url === address)),
      [],
    );
    assert.equal(await save(one, 'fa'), 'saved');
    await one.reload();
    assert.deepEqual(await strayBytes(one, server, pairs), []);
  });
});

test('a worker that is missing stays, one that is updated waits for its turn, and the switch removes it with all it kept', async () => {
  await savedReader(async (page, context) => {
    const folder = path.join(temporaryFolder(), 'site');
    cpSync(releases.second, folder, { recursive: true });
    await publishSecond(page, folder);
    const update = 'navigator.serviceWorker.getRegistration().then((one) => one?.update()).catch(() => undefined)';
    rmSync(path.join(folder, 'sw.js'));
    await page.evaluate(update);
    assert.deepEqual(await strayBytes(page, server, first), []);

    copyFileSync(path.join(releases.second, 'sw.js'), path.join(folder, 'sw.js'));
    appendFileSync(path.join(folder, 'sw.js'), '\n// another worker\n');
    server.fault = (address, forPack) => (forPack && address === changed ? 'wrong' : undefined);
    await press(page, 'it', 'update');
    await page.evaluate(update);
    assert.equal(await ended(page, 'it'), 'wrong');
    const state = 'navigator.serviceWorker.getRegistration().then((one) => String(one.waiting?.state))';
    while ((await page.evaluate(state)) !== 'installed') await page.waitForTimeout(50);
    assert.deepEqual(await strayBytes(page, server, first), []);
    await page.goto('about:blank'); // the last page of the old worker is gone
    await page.close();
    const next = await openOfflinePage(context, server.address);
    while ((await next.evaluate(state)) !== 'undefined') await next.waitForTimeout(50);
    assert.deepEqual(await strayBytes(next, server, first), []);
    server.fault = () => undefined;
    assert.equal(await save(next, 'it', 'resume'), 'saved');
    assert.deepEqual(await strayBytes(next, server, second), []);

    copyFileSync(path.join(folder, 'sw-off.js'), path.join(folder, 'sw.js'));
    await next.evaluate(update).catch(() => undefined); // the switch opens the page anew meanwhile
    const left =
      'Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((all) => all.flat().length)';
    while ((await next.evaluate(left).catch(() => 1)) !== 0) await next.waitForTimeout(100);
  });
});
