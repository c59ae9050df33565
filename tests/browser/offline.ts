import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { PROJECT } from '../../src/paths.ts';
import { lecternApart, temporaryFolder } from '../site/built.ts';
import type { FaultServer } from './fault-server.ts';

/** Two releases of a small site in Italian and Persian: the second changes one text and withdraws another. */
export function twoReleases(): { first: string; second: string } {
  const folder = temporaryFolder();
  const root = path.join(folder, 'site');
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const build = (name: string): string => {
    const out = path.join(folder, name);
    const { code, output } = lecternApart(['build', '--root', root, '--out', out]);
    if (code !== 0) throw new Error(output);
    return out;
  };
  const standards = path.join(root, 'content/it/standards');
  const withdrawn = readFileSync(path.join(standards, 'segreto.md'), 'utf8').replace(/^title:.*$/m, 'title: Ritirata');
  writeFileSync(path.join(standards, 'ritirata.md'), withdrawn);
  const first = build('first');
  const text = path.join(standards, 'indipendenza.md');
  writeFileSync(text, `${readFileSync(text, 'utf8').trimEnd()} Parole nuove.\n`);
  rmSync(path.join(standards, 'ritirata.md'));
  return { first, second: build('second') };
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

/** What a language of a built site is on a device where only it is saved, or others are saved too. */
export function filesOfPack(folder: string, language: string, others: readonly string[] = []): Listed[] {
  const pack = JSON.parse(readFileSync(path.join(folder, language, 'pack.json'), 'utf8')) as { files: Listed[] };
  return pack.files.filter((file) => file.with === undefined || others.includes(file.with));
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
