import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { check } from '../../src/build.ts';
import { editionFiles } from '../../src/offline/edition/write.ts';
import { zipOf } from '../../src/offline/edition/zip.ts';
import { PROJECT } from '../../src/paths.ts';
import { filesOfZip, unpacked } from '../offline/edition.ts';
import { filesIn, realSite } from '../site/built.ts';
import { launch } from './chromium.ts';

/** A word that the standards of a language hold, for its search. */
const WORDS: Readonly<Record<string, string>> = { fr: 'procureur', ar: 'النيابة', 'zh-Hans': '检察官' };

/** Pages that are opened of each language: those at the top of it, and one in so many of the rest. */
const ONE_IN = 25;

interface Edition {
  readonly language: string;
  readonly folder: string;
  readonly pages: readonly string[];
}

let editions: Edition[];

before(() => {
  const { site } = check({ root: PROJECT });
  editions = Object.keys(WORDS).map((language) => {
    const voice = site?.voices.find(({ tag }) => tag === language);
    assert.ok(site !== undefined && voice !== undefined);
    const zip = zipOf(`edition-${language}`, editionFiles(site, realSite(), voice), '2026-01-02');
    const folder = path.join(unpacked(filesOfZip(zip)), `edition-${language}`);
    const pages = filesIn(folder).filter((name) => name.endsWith('.html'));
    const chosen = pages.filter((name, at) => name.split('/').length <= 3 || at % ONE_IN === 0);
    return { language, folder, pages: chosen };
  });
});

/** A browser, as far as a crawl needs it. */
interface Visitor {
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  open(url: string): Promise<void>;
  text(expression: string): Promise<string>;
}

const addressOf = ({ folder }: Edition, name: string): string => pathToFileURL(path.join(folder, name)).href;

/** Opens pages of each edition; then its search, where there is one, until it lists a page with the word. */
async function crawl(visitor: Visitor): Promise<void> {
  for (const edition of editions) {
    for (const name of edition.pages) {
      await visitor.open(addressOf(edition, name));
      assert.equal(await visitor.text('document.documentElement.lang'), edition.language, name);
      assert.equal(
        await visitor.text('getComputedStyle(document.querySelector("main")).flexGrow'),
        '1',
        `${name}: no style`,
      );
    }
    const search = `${edition.language}/search/index.html`;
    if (!edition.pages.includes(search)) continue;
    await visitor.open(`${addressOf(edition, search)}?q=${encodeURIComponent(WORDS[edition.language] ?? '')}`);
    const found = await visitor.text(
      `new Promise((done) => { let tries = 0; const look = () => { const found = document.querySelectorAll('main a[href*="standards/"][href$="index.html"], main a[href*="standards/"][href*="index.html#"]').length; if (found > 0 || ++tries > 100) done(found); else setTimeout(look, 50); }; look(); })`,
    );
    assert.ok(Number(found) > 0, `${edition.language}: nothing found`);
  }
  assert.deepEqual(visitor.errors, []);
  // Firefox tells of a font of its own style, with a data: address; that is no request to anybody.
  assert.deepEqual(
    visitor.requests.filter((url) => !/^(?:file|data|about):/.test(url)),
    [],
  );
}

test('editions of three languages open from a disk in Chromium, in a folder with spaces and 中文, with no error and no request but to files', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await crawl({
      requests,
      errors,
      open: async (url) => void (await page.goto(url)),
      text: async (expression) => String(await page.evaluate(expression)),
    });
  } finally {
    await browser.close();
  }
});

test('a link that a script makes to a folder gets the name of its page', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const [edition] = editions;
    assert.ok(edition);
    await page.goto(addressOf(edition, 'index.html'));
    const href = await page.evaluate(
      `(() => { const link = document.createElement('a'); link.href = 'fr/standards/?q=1#x'; document.body.append(link); return new Promise((done) => setTimeout(() => done(link.href), 50)); })()`,
    );
    assert.match(String(href), /\/fr\/standards\/index\.html\?q=1#x$/);
  } finally {
    await browser.close();
  }
});
