import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { PROJECT } from '../../src/paths.ts';
import { lectern, temporaryFolder } from '../site/built.ts';
import type { FaultServer } from './fault-server.ts';

/** Two releases of a small site in Italian and Persian: the second changes one text and withdraws another. */
export function twoReleases(): { first: string; second: string } {
  const folder = temporaryFolder();
  const root = path.join(folder, 'site');
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const build = (name: string): string => {
    const out = path.join(folder, name);
    const { code, output } = lectern(['build', '--root', root, '--out', out]);
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

/** Opens the page about saving, in Italian, once its script has looked at every language. */
export async function openOfflinePage(context: BrowserContext, server: FaultServer, language = 'it'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.address}${language}/offline/`);
  await page.waitForSelector('[data-language][data-standing]');
  return page;
}

const row = (page: Page, language: string) => page.locator(`[data-language="${language}"]`);

/** Presses a button of a language. */
export async function press(page: Page, language: string, action: string): Promise<void> {
  await row(page, language).locator(`[data-action="${action}"]`).click();
}

/** Waits until a saving of a language has ended: the row is saved, or shows a fault. */
export async function ended(page: Page, language: string): Promise<string> {
  const shown = row(page, language);
  await shown.locator('[data-action="cancel"]').waitFor({ state: 'detached', timeout: 30_000 });
  return (await shown.getAttribute('data-fault')) ?? (await shown.getAttribute('data-standing')) ?? '';
}

/** Saves or updates a language and waits for the end. */
export async function save(page: Page, language: string, action = 'save'): Promise<string> {
  await press(page, language, action);
  return ended(page, language);
}

interface Listed {
  readonly version: string;
  readonly files: readonly { readonly url: string; readonly sha256: string; readonly bytes: number }[];
}

/** The pack of a language in a built site. */
export const packIn = (folder: string, language: string): Listed =>
  JSON.parse(readFileSync(path.join(folder, language, 'pack.json'), 'utf8')) as Listed;

/**
 * What a language answers when the server is away, asked for file by file from a page of the site: the addresses whose
 * bytes are not those of a release. Every one that the release lists is asked for.
 */
export async function strayBytes(page: Page, server: FaultServer, folder: string, language: string): Promise<string[]> {
  const { files } = packIn(folder, language);
  const before = server.away;
  server.away = true;
  try {
    return (await page.evaluate(
      async ({ list, root }) => {
        const strays: string[] = [];
        for (const { url, sha256 } of list) {
          const response = await fetch(root + url).catch(() => undefined);
          const bytes = (await response?.arrayBuffer()) ?? new ArrayBuffer(0);
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
          if (hash !== sha256) strays.push(url);
        }
        return strays;
      },
      { list: files, root: server.address },
    )) as string[];
  } finally {
    server.away = before;
  }
}
