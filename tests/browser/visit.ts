import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Serving, serve } from '../../src/serve.ts';
import { realSite } from '../site/built.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let server: Serving;

/** One page for each set of options: a new one for each address would cost more than all that is looked at. */
const pages = new Map<string, Page>();
let errors: string[] = [];

before(async () => {
  browser = await launch();
  server = await serve({ folder: realSite(), port: 0 });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => void errors.push(dialog.message()));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'file:' && origin !== new URL(server.address).origin) errors.push(`request to ${request.url()}`);
  });
  return page;
}

/** The whole address of a page of the real site as it is served. */
export const served = (address: string): string => new URL(address, server.address).href;

/**
 * Opens an address of the real site, or of a disk, and hands the page over. Every console error that is not expected and
 * every request to anywhere else fails the test. Visits with the same options share what their pages store.
 */
export async function visit(
  address: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
  expected = /^$/,
): Promise<void> {
  const key = JSON.stringify(options);
  const page = pages.get(key) ?? (await open(options));
  pages.set(key, page);
  errors = [];
  await page.goto(address.startsWith('file:') ? address : served(address));
  await use(page);
  assert.deepEqual(
    errors.filter((error) => !expected.test(error)),
    [],
    address,
  );
}
