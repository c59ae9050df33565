import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { PROJECT } from '../../src/paths.ts';
import { temporaryFolder } from '../site/built.ts';
import type { FaultServer } from './fault-server.ts';

/** Two releases of a small site, each a folder. */
export interface Releases {
  readonly first: string;
  readonly second: string;
}

/** Builds two releases of a small site in Italian and Persian into a folder: the second changes one text and withdraws another. */
export async function buildReleases(folder: string): Promise<Releases> {
  const { build } = await import('../../src/build.ts'); // a test that is given the releases need not load the builder
  const root = path.join(folder, 'root');
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const release = async (name: keyof Releases): Promise<string> => {
    const output = path.join(folder, name);
    const { counts, problems } = await build({ root, output, progress: () => undefined });
    if (counts === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
    return output;
  };
  const standards = path.join(root, 'content/it/standards');
  const withdrawn = readFileSync(path.join(standards, 'segreto.md'), 'utf8').replace(/^title:.*$/m, 'title: Ritirata');
  writeFileSync(path.join(standards, 'ritirata.md'), withdrawn);
  const first = await release('first');
  const text = path.join(standards, 'indipendenza.md');
  writeFileSync(text, `${readFileSync(text, 'utf8').trimEnd()} Parole nuove.\n`);
  rmSync(path.join(standards, 'ritirata.md'));
  return { first, second: await release('second') };
}

/** The two releases that the test command made, or two made now. No test may write in them. */
export async function twoReleases(): Promise<Releases> {
  const given = process.env.LECTERN_TEST_RELEASES ?? '';
  if (!existsSync(path.join(given, 'second'))) return buildReleases(temporaryFolder());
  return { first: path.join(given, 'first'), second: path.join(given, 'second') };
}

/** Opens the page about saving, in Italian unless told, once its script has looked at every language. */
export async function openOfflinePage(context: BrowserContext, address: string, language = 'it'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}${language}/offline/`);
  await page.waitForSelector('[data-language][data-standing]');
  return page;
}

const row = (page: Page, language: string) => page.locator(`[data-language="${language}"]`);

/** Presses a button of a language; where several are named, the one that is there. */
export async function press(page: Page, language: string, ...actions: string[]): Promise<void> {
  const named = actions.map((action) => `[data-action="${action}"]`).join(', ');
  await row(page, language).locator(named).click();
}

/** Waits until a saving of a language has ended: the row is saved, or shows a fault. */
export async function ended(page: Page, language: string): Promise<string> {
  const shown = row(page, language);
  await shown.locator('[data-action="cancel"]').waitFor({ state: 'detached', timeout: 60_000 });
  return (await shown.getAttribute('data-fault')) ?? (await shown.getAttribute('data-standing')) ?? '';
}

/** Saves or updates a language and waits for the end. */
export async function save(page: Page, language: string, ...actions: string[]): Promise<string> {
  await press(page, language, ...(actions.length > 0 ? actions : ['save']));
  return ended(page, language);
}

/** A file as a pack lists it. */
export interface Listed {
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly with?: string;
}

const packIn = (folder: string, language: string) =>
  JSON.parse(readFileSync(path.join(folder, language, 'pack.json'), 'utf8')) as {
    readonly files: Listed[];
    readonly parcels: { readonly url: string; readonly files: number }[];
  };

/** The parcels of a language of a built site by their address, each with what it holds. */
export function parcelsOfPack(folder: string, language: string): Map<string, Listed[]> {
  const { files, parcels } = packIn(folder, language);
  return new Map(parcels.map((parcel) => [parcel.url, files.splice(0, parcel.files)]));
}

/** What a language of a built site is on a device where only it is saved, or others are saved too. */
export function filesOfPack(folder: string, language: string, others: readonly string[] = []): Listed[] {
  return packIn(folder, language).files.filter((file) => file.with === undefined || others.includes(file.with));
}

/** The checksums of what addresses answer, asked for from a page of the site. */
export async function hashesOf(page: Page, root: string, addresses: readonly string[]): Promise<Map<string, string>> {
  const found = await page.evaluate(
    ({ list, top }) =>
      Promise.all(
        list.map(async (address): Promise<[string, string]> => {
          const response = await fetch(top + address).catch(() => undefined);
          const bytes = (await response?.arrayBuffer()) ?? new ArrayBuffer(0);
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          return [address, Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')];
        }),
      ),
    { list: addresses, top: root },
  );
  return new Map(found);
}

/** Which of some files do not answer, when the server is away, with the bytes that were published. */
export async function strayBytes(page: Page, server: FaultServer, files: readonly Listed[]): Promise<string[]> {
  const before = server.away;
  server.away = true;
  try {
    const addresses = files.map(({ url }) => url);
    const found = await hashesOf(page, server.address, addresses);
    return files.filter(({ url, sha256 }) => found.get(url) !== sha256).map(({ url }) => url);
  } finally {
    server.away = before;
  }
}

/** In a page: the checksums of the bytes behind each address that a language's text in force has. */
const KEPT = `async (language) => {
  const hex = (digest) => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const records = await caches.open('lectern / records');
  const packs = await caches.open('lectern / packs');
  const record = await (await records.match('/_saved/' + language))?.json();
  return Promise.all(Object.entries(record?.files ?? {}).map(async ([address, hash]) => {
    const bytes = await (await packs.match('/_file/' + hash))?.arrayBuffer();
    return [address, hex(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer(0)))];
  }));
}`;

/**
 * What a device keeps of a language, read where it lies: by each address that the text in force has, the checksum of the
 * bytes that are there for it.
 */
export async function keptOf(page: Page, language: string): Promise<Map<string, string>> {
  return new Map((await page.evaluate(`(${KEPT})(${JSON.stringify(language)})`)) as [string, string][]);
}

/** Where what is kept and a list of files differ, in either direction. */
export function differences(kept: ReadonlyMap<string, string>, files: readonly Listed[]): string[] {
  const wanted = new Map(files.map(({ url, sha256 }) => [url, sha256]));
  const addresses = new Set([...kept.keys(), ...wanted.keys()]);
  return [...addresses].filter((address) => kept.get(address) !== wanted.get(address));
}

/** The files of one list that are not the same in another. */
export function onlyIn(files: readonly Listed[], others: readonly Listed[]): Listed[] {
  const same = new Map(others.map(({ url, sha256 }) => [url, sha256]));
  return files.filter(({ url, sha256 }) => same.get(url) !== sha256);
}
