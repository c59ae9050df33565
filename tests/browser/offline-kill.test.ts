import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { temporaryFolder } from '../site/built.ts';
import { launchIn } from './chromium.ts';
import { type FaultServer, serveWithFaults } from './fault-server.ts';
import { openOfflinePage, packIn, save, strayBytes, twoReleases } from './offline.ts';

/** How often the browser is killed, and within how many milliseconds of an update. */
const KILLS = 20;
const WITHIN = 500;

let server: FaultServer;
let releases: { first: string; second: string };

before(async () => {
  releases = twoReleases();
  server = await serveWithFaults(releases.first);
});
after(async () => server?.close());

/** A sequence of numbers from 0 to 1, equal in every run (Park and Miller, “minimal standard”). */
function* moments(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** Kills the browser that uses a profile at once, as a power cut would: the process named by the profile's own lock. */
function killBrowserOf(profile: string): void {
  const commands = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  const own = commands.filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='));
  for (const line of own) process.kill(Number.parseInt(line, 10), 'SIGKILL');
}

const closed = (context: BrowserContext): Promise<void> => new Promise((done) => context.once('close', () => done()));

/** Which release the saved language is, whole; the strays of both where it is neither. */
async function wholeRelease(page: Page): Promise<string> {
  const first = await strayBytes(page, server, releases.first, 'it');
  if (first.length === 0) return 'first';
  const second = await strayBytes(page, server, releases.second, 'it');
  return second.length === 0 ? 'second' : `neither: ${first} | ${second}`;
}

test('a browser killed at any moment of an update has the old text whole or the new text whole when it is opened again', async () => {
  const profile = path.join(temporaryFolder(), 'profile');
  const found = new Map<string, number>();
  let context = await launchIn(profile);
  let page = await openOfflinePage(context, server);
  assert.equal(await save(page, 'it'), 'saved');
  let now = 'first';
  const random = moments(20_261_124);
  for (let kill = 0; kill < KILLS; kill++) {
    const next = now === 'first' ? 'second' : 'first';
    server.folder = releases[next as 'first' | 'second'];
    server.fault = (_, forPack) => (forPack ? { late: 20 } : undefined);
    await page.reload();
    const button = page.locator('[data-language="it"] :is([data-action="update"], [data-action="resume"])');
    await button.waitFor();
    const gone = closed(context);
    await button.click();
    await new Promise((done) => setTimeout(done, (random.next().value as number) * WITHIN));
    killBrowserOf(profile);
    await gone;
    server.fault = () => undefined;
    context = await launchIn(profile);
    page = await openOfflinePage(context, server);
    const release = await wholeRelease(page);
    assert.match(release, /^(?:first|second)$/, `kill ${kill}`);
    found.set(release === now ? 'old' : 'new', (found.get(release === now ? 'old' : 'new') ?? 0) + 1);
    now = release;
  }
  await context.close();
  assert.equal((found.get('old') ?? 0) + (found.get('new') ?? 0), KILLS);
  assert.ok(packIn(releases.first, 'it').version !== packIn(releases.second, 'it').version);
});
