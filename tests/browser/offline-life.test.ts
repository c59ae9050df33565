import assert from 'node:assert/strict';
import { copyFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { temporaryFolder } from '../site/built.ts';
import { launch } from './chromium.ts';
import { type FaultServer, serveWithFaults } from './fault-server.ts';
import { ended, openOfflinePage, packIn, press, save, strayBytes, twoReleases } from './offline.ts';

let browser: Browser;
let server: FaultServer;
let releases: { first: string; second: string };

before(async () => {
  browser = await launch();
  releases = twoReleases();
  server = await serveWithFaults(releases.first);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A reader with nothing saved; the server is whole, and at work, with the first release. */
async function reader(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  server.folder = releases.first;
  server.fault = () => undefined;
  server.away = false;
  const context = await browser.newContext();
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

const withdrawn = 'it/standards/ritirata/';
const changed = 'it/standards/indipendenza/';
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';

test('nothing is stored and no worker registered before the reader asks', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server);
    await page.goto(`${server.address}${changed}`);
    const kept = await page.evaluate('Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])');
    assert.deepEqual(
      (kept as unknown[][]).map(({ length }) => length),
      [0, 0],
    );
  });
});

test('an update fetches no byte that did not change; a page opened before goes on; a withdrawn page is gone', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server);
    assert.equal(await save(page, 'it'), 'saved');
    const before = await context.newPage();
    await before.goto(server.address + changed);
    server.folder = releases.second;
    await page.reload();
    await page.locator('[data-language="it"] [data-action="update"]').waitFor();
    server.asked.length = 0;
    assert.equal(await save(page, 'it', 'update'), 'saved');
    const old = new Set(packIn(releases.first, 'it').files.map(({ sha256 }) => sha256));
    const differing = packIn(releases.second, 'it').files.filter(({ sha256 }) => !old.has(sha256));
    const asked = server.asked.filter(({ forPack, address }) => forPack && !address.endsWith('pack.json'));
    assert.deepEqual(asked.map(({ address }) => address).sort(), differing.map(({ url }) => url).sort());
    assert.ok(differing.length > 0 && differing.length < old.size);
    assert.deepEqual(await strayBytes(page, server, releases.second, 'it'), []);
    server.away = true;
    await before.goto(server.address + changed);
    assert.match(await textOf(before, 'main'), /Parole nuove/);
    await before.goto(server.address + withdrawn);
    assert.equal(await before.locator('#offline-missing').isVisible(), true);
  });
});

test('without a network a saved page is marked with its date, and one that is not saved answers in its language with what is', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server);
    assert.equal(await save(page, 'it'), 'saved');
    await page.goto(`${server.address}fa/`); // read with the worker at work, so kept
    await page.waitForTimeout(300);
    server.away = true;
    await page.goto(server.address + changed.slice(0, -1));
    assert.equal(page.url(), server.address + changed);
    assert.match(await textOf(page, '#saved-copy'), /^Copia salvata: testo del \d+ \S+ \d{4}/);
    await page.goto(`${server.address}it/?q=x`);
    assert.match(await textOf(page, '#saved-copy'), /^Copia salvata/);
    await page.goto(`${server.address}fa/`);
    assert.match(await textOf(page, '#saved-copy'), /نسخهٔ نگه‌داشته/);
    await page.goto(`${server.address}fa/standards/indipendenza/`);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await page.locator('#offline-elsewhere-list a').waitFor();
    await page.locator('#offline-kept-list a').first().waitFor();
    await page.locator('#offline-elsewhere-list a').click();
    await page.waitForURL(server.address + changed);
  });
});

test('where the network is slow the saved copy answers after the time-out, and fresh text wins where it is not', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server);
    assert.equal(await save(page, 'it'), 'saved');
    server.folder = releases.second;
    await page.goto(server.address + changed);
    assert.match(await textOf(page, 'main'), /Parole nuove/);
    server.fault = (address) => (address === changed ? 'hang' : undefined);
    await page.goto(server.address + changed);
    assert.match(await textOf(page, '#saved-copy'), /^Copia salvata/);
    server.fault = (address) => (address === changed ? 'error' : undefined);
    await page.goto(server.address + changed);
    assert.match(await textOf(page, '#saved-copy'), /^Copia salvata/);
  });
});

test('a saving that is cancelled is resumed where it stopped; a full device is refused with a word; damage is found and mended', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server);
    server.fault = (address, forPack) => (forPack && address === changed ? 'hang' : undefined);
    await press(page, 'it', 'save');
    const value = 'document.querySelector("[data-language=it] progress").value';
    while (((await page.evaluate(value)) as number) < 0.5) await page.waitForTimeout(20);
    await press(page, 'it', 'cancel');
    assert.equal(await ended(page, 'it'), 'stopped');
    server.fault = () => undefined;
    server.asked.length = 0;
    assert.equal(await save(page, 'it', 'resume'), 'saved');
    const asked = server.asked.filter(({ forPack, address }) => forPack && !address.endsWith('pack.json'));
    assert.ok(asked.length < packIn(releases.first, 'it').files.length / 2, `${asked.length} files asked for again`);

    const used = (await page.evaluate('navigator.storage.estimate().then(({ usage }) => usage)')) as number;
    const devtools = await context.newCDPSession(page);
    const origin = server.address.slice(0, -1);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 20_000 });
    assert.equal(await save(page, 'fa'), 'room');
    await page.evaluate('navigator.storage.estimate = async () => ({})'); // a browser that does not tell
    assert.equal(await save(page, 'fa'), 'full');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    assert.deepEqual(await strayBytes(page, server, releases.first, 'it'), []);

    await page.evaluate(`(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const key = (await cache.keys()).find(({ url }) => url.includes('_file/'));
        if (key) await cache.put(key, new Response('damaged'));
      }
    })()`);
    await press(page, 'it', 'check');
    await page.locator('[data-language="it"] [data-action="mend"]').waitFor();
    assert.equal(await save(page, 'it', 'mend'), 'saved');
    assert.deepEqual(await strayBytes(page, server, releases.first, 'it'), []);
  });
});

test('two windows that save one language do so once, and both say it is saved', async () => {
  await reader(async (context) => {
    const [one, two] = [await openOfflinePage(context, server), await openOfflinePage(context, server)];
    server.asked.length = 0;
    await Promise.all([press(one, 'it', 'save'), press(two, 'it', 'save')]);
    assert.deepEqual([await ended(one, 'it'), await ended(two, 'it')], ['saved', 'saved']);
    const asked = server.asked.filter(({ forPack, address }) => forPack && !address.endsWith('pack.json'));
    assert.equal(asked.length, new Set(asked.map(({ address }) => address)).size);
  });
});

test('a login page that a network puts in place of a page is not kept', async () => {
  await reader(async (context) => {
    const page = await openOfflinePage(context, server);
    assert.equal(await save(page, 'it'), 'saved');
    server.fault = (address) => (address === 'fa/' ? 'login' : undefined);
    await page.goto(`${server.address}fa/`);
    await page.waitForTimeout(300);
    server.away = true;
    await page.goto(`${server.address}fa/`);
    assert.equal(await page.locator('#offline-missing').isVisible(), true);
  });
});

test('a worker that is missing from the host stays; the switch published in its place removes it with all it kept', async () => {
  await reader(async (context) => {
    const folder = path.join(temporaryFolder(), 'site');
    cpSync(releases.first, folder, { recursive: true });
    server.folder = folder;
    const page = await openOfflinePage(context, server);
    assert.equal(await save(page, 'it'), 'saved');
    await page.reload(); // the worker answers for it from here on
    const update = `navigator.serviceWorker.getRegistration().then((one) => one?.update()).catch(() => undefined)`;
    rmSync(path.join(folder, 'sw.js'));
    await page.evaluate(update);
    assert.deepEqual(await strayBytes(page, server, releases.first, 'it'), []);
    copyFileSync(path.join(folder, 'sw-off.js'), path.join(folder, 'sw.js'));
    await page.evaluate(update).catch(() => undefined); // the switch opens the page anew meanwhile
    for (let attempt = 0; attempt < 50; attempt++) {
      const left = await page
        .evaluate('Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])')
        .catch(() => [[1]]);
      if ((left as unknown[][]).every(({ length }) => length === 0)) return;
      await page.waitForTimeout(100);
    }
    assert.fail('The worker or what it kept is still there.');
  });
});
