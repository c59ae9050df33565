import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from './chromium.ts';
import { type Fault, type FaultServer, serveWithFaults } from './fault-server.ts';
import { openOfflinePage, save, strayBytes, twoReleases } from './offline.ts';

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

/** A reader who has saved the first release in Italian, on a page the worker answers for; the second is now published. */
async function withFirstSaved(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  server.folder = releases.first;
  server.fault = () => undefined;
  server.away = false;
  const context = await browser.newContext();
  try {
    const page = await openOfflinePage(context, server);
    assert.equal(await save(page, 'it'), 'saved');
    server.folder = releases.second;
    await page.reload();
    await page.waitForSelector('[data-language="it"] [data-action="update"]');
    await use(page, context);
  } finally {
    server.fault = () => undefined;
    server.away = false;
    await context.close();
  }
}

const changed = 'it/standards/indipendenza/';
const FAULTS: readonly [string, Fault, string][] = [
  ['one wrong bit', 'wrong', 'wrong'],
  ['a login page with status 200', 'login', 'wrong'],
  ['404', 'missing', 'missing'],
  ['503', 'error', 'unreachable'],
  ['a redirect to a login page', 'redirect', 'unreachable'],
  ['a connection cut before the first byte', { cut: 0 }, 'unreachable'],
  ['a connection cut after one byte', { cut: 1 }, 'unreachable'],
  ['a connection cut in the middle', { cut: 2000 }, 'unreachable'],
];

test('an update that meets a fault says which, and the text saved before answers whole, byte for byte', async () => {
  await withFirstSaved(async (page) => {
    for (const [name, fault, wanted] of FAULTS) {
      server.fault = (address, forPack) => (forPack && address === changed ? fault : undefined);
      const action =
        (await page.locator('[data-language="it"] [data-action="resume"]').count()) > 0 ? 'resume' : 'update';
      assert.equal(await save(page, 'it', action), wanted, name);
      assert.notEqual(await page.locator('[data-language="it"] .outcome').textContent(), '', name);
      server.fault = () => undefined;
      assert.deepEqual(await strayBytes(page, server, releases.first, 'it'), [], name);
    }
    assert.deepEqual(
      await strayBytes(page, server, releases.second, 'it').then((strays) => strays.includes(changed)),
      true,
    );
  });
});
