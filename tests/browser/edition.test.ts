import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { check } from '../../src/build.ts';
import { editionFiles } from '../../src/offline/edition/write.ts';
import { zipOf } from '../../src/offline/edition/zip.ts';
import { PROJECT } from '../../src/paths.ts';
import { filesOfZip, unpacked } from '../offline/edition.ts';
import { filesIn, realSite } from '../site/built.ts';
import { linkFaults } from '../site/link-faults.ts';
import { CRAWLED, crawl, editionIn, oneOfEachKind, type UnpackedEdition } from './edition-crawl.ts';
import { Firefox } from './firefox.ts';
import { openChromium, type Visiting } from './visitor.ts';

let editions: UnpackedEdition[];
let chromium: Visiting;

/** The files of each edition, as its zip holds them. */
const contents = new Map<string, ReadonlyMap<string, Uint8Array>>();

before(async () => {
  chromium = await openChromium();
  const { site } = check({ root: PROJECT });
  editions = CRAWLED.map((language) => {
    const voice = site?.voices.find(({ tag }) => tag === language);
    assert.ok(site !== undefined && voice !== undefined);
    const name = `edition-${language}`;
    const files = filesOfZip(zipOf(name, editionFiles(site, realSite(), voice), '2026-01-02'));
    contents.set(language, new Map([...files].map(([file, bytes]) => [file.slice(name.length + 1), bytes])));
    return editionIn(path.join(unpacked(files), name), language);
  });
});
after(() => chromium?.close());

test('the editions of the real site hold every page of their language, with no link that leads nowhere', () => {
  for (const [tag, files] of contents) {
    const pages = new Map(
      [...files]
        .filter(([name]) => name.endsWith('.html'))
        .map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
    const own = filesIn(path.join(realSite(), tag)).filter((name) => name.endsWith('.html'));
    for (const name of own)
      if (!/^(?:404|offline|download)/.test(name)) assert.ok(pages.has(`${tag}/${name}`), `${tag}/${name}`);
    assert.deepEqual(linkFaults(pages, new Set(files.keys())), []);
    for (const [name, markup] of pages) {
      assert.doesNotMatch(markup, /\s(?:href|src|action)="(?:\/|[^"#?:]*\/(?=["#?]))/, name);
      assert.doesNotMatch(markup, /type="module"|integrity=|rel="manifest"/, name);
      assert.ok(`lectern-${tag}/${name}`.length <= 120, name);
    }
    assert.match(Buffer.from(files.get('README.txt') ?? []).toString(), /index\.html[\s\S]*https:/);
  }
});

/**
 * Opens a page of every kind in one edition and what each language has for itself in the others, the home page and a text;
 * in each the search and the filters of the directory. `npm run bench -- editions` opens every page of each.
 */
async function crawlKinds(visitor: Visiting, whole: string): Promise<void> {
  for (const edition of editions) {
    const kinds = oneOfEachKind(edition.pages);
    const own = /^[^/]+\/(?:index\.html|standards\/[^/]+\/index\.html)$/;
    await crawl(visitor, edition, edition.language === whole ? kinds : kinds.filter((page) => own.test(page)));
  }
}

test('editions of three languages open from a disk in Chromium, in a folder with spaces and 中文: no error, no request but to files', async () => {
  await crawlKinds(chromium, 'fr');
});

test('editions of three languages open from a disk in Firefox, as strict with local files as a reader’s own is', async () => {
  const firefox = await Firefox.launch();
  try {
    await crawlKinds(firefox, 'ar');
  } finally {
    await firefox.close();
  }
});

test('a link that a script makes to a folder gets the name of its page', async () => {
  const [edition] = editions;
  assert.ok(edition);
  await chromium.open(pathToFileURL(path.join(edition.folder, 'index.html')).href);
  const href = await chromium.text(
    `(() => { const link = document.createElement('a'); link.href = 'fr/standards/?q=1#x'; document.body.append(link); return new Promise((done) => setTimeout(() => done(link.href), 50)); })()`,
  );
  assert.match(href, /\/fr\/standards\/index\.html\?q=1#x$/);
});
