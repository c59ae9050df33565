import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { check } from '../../src/build.ts';
import { editionFiles } from '../../src/offline/edition/write.ts';
import { zipOf } from '../../src/offline/edition/zip.ts';
import { PROJECT } from '../../src/paths.ts';
import { filesOfZip, unpacked } from '../offline/edition.ts';
import { realSite } from '../site/built.ts';
import { CRAWLED, crawl, editionIn, oneOfEachKind, type UnpackedEdition } from './edition-crawl.ts';
import { Firefox } from './firefox.ts';
import { openChromium, type Visiting } from './visitor.ts';

let editions: UnpackedEdition[];

before(() => {
  const { site } = check({ root: PROJECT });
  editions = CRAWLED.map((language) => {
    const voice = site?.voices.find(({ tag }) => tag === language);
    assert.ok(site !== undefined && voice !== undefined);
    const zip = zipOf(`edition-${language}`, editionFiles(site, realSite(), voice), '2026-01-02');
    return editionIn(path.join(unpacked(filesOfZip(zip)), `edition-${language}`), language);
  });
});

/** Opens a page of every kind in each edition, each with its search and the filters of its directory. */
async function crawlKinds(visitor: Visiting): Promise<void> {
  try {
    for (const edition of editions) await crawl(visitor, edition, oneOfEachKind(edition.pages));
  } finally {
    await visitor.close();
  }
}

test('editions of three languages open from a disk in Chromium, in a folder with spaces and 中文: no error, no request but to files', async () => {
  await crawlKinds(await openChromium());
});

test('editions of three languages open from a disk in Firefox, as strict with local files as a reader’s own is', async () => {
  await crawlKinds(await Firefox.launch());
});

test('a link that a script makes to a folder gets the name of its page', async () => {
  const visitor = await openChromium();
  const [edition] = editions;
  assert.ok(edition);
  await visitor.open(pathToFileURL(path.join(edition.folder, 'index.html')).href);
  const href = await visitor.text(
    `(() => { const link = document.createElement('a'); link.href = 'fr/standards/?q=1#x'; document.body.append(link); return new Promise((done) => setTimeout(() => done(link.href), 50)); })()`,
  );
  await visitor.close();
  assert.match(href, /\/fr\/standards\/index\.html\?q=1#x$/);
});
