import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { temporaryFolder } from '../site/built.ts';
import { killBrowserOf, launchIn, ONE_PROCESS } from './chromium.ts';
import { type FaultServer, serveWithFaults } from './fault-server.ts';
import {
  differences,
  filesOfPack,
  hashesOf,
  keptOf,
  type Listed,
  onlyIn,
  openOfflinePage,
  save,
  twoReleases,
} from './offline.ts';
import { randomNumbers } from './random.ts';

/** How often the browser is killed, and the sites in it that are then being updated, each at a moment of its own. */
const KILLS = 4;
const SITES = ['a', 'b', 'c', 'd', 'e'];

type Name = 'first' | 'second';
const NAMES: readonly Name[] = ['first', 'second'];
const other = (name: Name): Name => (name === 'first' ? 'second' : 'first');

let server: FaultServer;
let releases: Record<Name, string>;
let files: Record<Name, Listed[]>;

before(async () => {
  releases = await twoReleases();
  files = { first: filesOfPack(releases.first, 'it'), second: filesOfPack(releases.second, 'it') };
  server = await serveWithFaults(releases.first);
});
after(async () => server?.close());

const rootOf = (site: string): string => server.address.replace('localhost', `${site}.localhost`);

/** Lets a page look for newer text, as where another window has saved some. */
const NEWS = "new BroadcastChannel('lectern / news').postMessage('changed')";

/** Presses the button that updates, so long from now. The page itself counts: to ask it to would take time of its own. */
async function pressIn(page: Page, time: number): Promise<void> {
  const button = page.locator('[data-language="it"] :is([data-action="update"], [data-action="resume"])');
  await button.evaluate((found, wait) => void setTimeout(() => (found as { click?(): void }).click?.(), wait), time);
}

/**
 * The release that a site has saved whole: every byte of it lies there, nothing else counts as saved, and where the releases
 * differ the worker answers with it. Fails where it has neither.
 */
async function wholeRelease(page: Page, site: string): Promise<Name> {
  const kept = await keptOf(page, 'it');
  const whole = NAMES.find((name) => differences(kept, files[name]).length === 0);
  const strays = NAMES.map((name) => differences(kept, files[name]).join());
  assert.ok(whole, `${site} has neither text whole: ${strays.join(' | ')}`);
  const atStake = onlyIn(files[whole], files[other(whole)]);
  const answers = await hashesOf(
    page,
    rootOf(site),
    atStake.map(({ url }) => url),
  );
  for (const { url, sha256 } of atStake) assert.equal(answers.get(url), sha256, `${site}: ${url}`);
  return whole;
}

/** Opens the page about saving of every site in a browser whose profile may have been through a kill. */
async function openAll(profile: string): Promise<{ context: BrowserContext; pages: Page[] }> {
  const context = await launchIn(profile, ONE_PROCESS);
  return { context, pages: await Promise.all(SITES.map((site) => openOfflinePage(context, rootOf(site)))) };
}

/** Starts an update of every site within a time, each at a moment of its own, and kills the browser at the end of it. */
async function killWhileUpdating(profile: string, pages: readonly Page[], moments: readonly number[], span: number) {
  await Promise.all(pages.map((page) => page.evaluate(NEWS)));
  await Promise.all(pages.map((page, at) => pressIn(page, (moments[at] ?? 0) * span)));
  await new Promise((done) => setTimeout(done, span));
  const gone = new Promise((done) => pages[0]?.context().once('close', done));
  killBrowserOf(profile);
  await gone;
}

test('a browser killed at any moment of an update has the old text whole or the new text whole when it is opened again', async (t) => {
  const profile = path.join(temporaryFolder(), 'profile');
  const random = randomNumbers(20_261_124);
  const saved = new Map<string, Name>(SITES.map((site) => [site, 'first']));
  const seen: string[] = [];
  let span = 600;
  try {
    let { pages } = await openAll(profile);
    for (const page of pages) assert.equal(await save(page, 'it'), 'saved');
    server.fault = (_, forPack) => (forPack ? { late: 30 } : undefined);
    for (let kill = 0; kill < KILLS; kill++) {
      for (const [site, name] of saved) server.folders.set(`${site}.localhost`, releases[other(name)]);
      await killWhileUpdating(profile, pages, SITES.map(random), span);
      server.away = true;
      ({ pages } = await openAll(profile));
      const whole = await Promise.all(SITES.map((site, at) => wholeRelease(pages[at] as Page, site)));
      server.away = false;
      const updated = SITES.filter((site, at) => whole[at] !== saved.get(site));
      seen.push(...SITES.map((site) => (updated.includes(site) ? 'new' : 'old')));
      SITES.forEach((site, at) => void saved.set(site, whole[at] as Name));
      // The next kill closes in on the moment at which the new text takes the place of the old.
      span = updated.length < SITES.length / 2 ? span * 1.4 : span / 1.4;
    }
  } finally {
    killBrowserOf(profile);
  }
  t.diagnostic(`the text that was whole: ${seen.join(' ')}`);
  assert.equal(seen.length, KILLS * SITES.length);
});
