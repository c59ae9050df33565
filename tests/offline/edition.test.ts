import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/build.ts';
import { type EditionPage, editionLink, editionPage } from '../../src/offline/edition/rewrite.ts';
import { editionFiles } from '../../src/offline/edition/write.ts';
import { PROJECT } from '../../src/paths.ts';
import { filesIn, lecternApart, pagesOf, realSite, temporaryFolder } from '../site/built.ts';
import { linkFaults } from '../site/link-faults.ts';
import { filesOfZip } from './edition.ts';

const PAGE: EditionPage = {
  from: 'fr/standards/x/index.html',
  to: 'fr/standards/x/index.html',
  files: new Set(['index.html', 'fr/index.html', 'fr/standards/x/index.html', 'fr/search/index.html', 'assets/a.js']),
  address: 'https://site.example/base/',
  script: 'assets/edition.js',
};

test('a link to a folder gets the name of its page, with its query and place; to what is not in the edition, the public address', () => {
  const links: Readonly<Record<string, string>> = {
    '../../': '../../index.html',
    './': 'index.html',
    '../../search/?q=a&b#c': '../../search/index.html?q=a&b#c',
    '../../../': '../../../index.html',
    '../../../assets/a.js': '../../../assets/a.js',
    '#place': '#place',
    '?q=1': 'index.html?q=1',
    '../../../ar/standards/x/#p': 'https://site.example/base/ar/standards/x/#p',
    'https://elsewhere.example/a/': 'https://elsewhere.example/a/',
    'mailto:a@b.example': 'mailto:a@b.example',
  };
  for (const [link, wanted] of Object.entries(links)) assert.equal(editionLink(link, PAGE), wanted, link);
});

test('the page at the top leads to the same files from one folder, and says so itself', () => {
  const top = { ...PAGE, from: 'fr/index.html', to: 'index.html' };
  assert.equal(editionLink('search/', top), 'fr/search/index.html');
  assert.equal(editionLink('../assets/a.js', top), 'assets/a.js');
});

test('a page of an edition has a policy, no manifest and no attribute that browsers refuse for local files', () => {
  const markup = editionPage(
    '<head><meta charset="utf-8"><link rel="manifest" href="../m.json"><script src="../../../assets/a.js" integrity="x" crossorigin defer></script></head><form action="../../search/"><a title="crossorigin" href="../../?a&amp;b">',
    PAGE,
  );
  assert.match(markup, /^<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"/);
  assert.match(markup, /<script src="\.\.\/\.\.\/\.\.\/assets\/a\.js" defer>/);
  assert.doesNotMatch(markup, /manifest|integrity/);
  assert.match(markup, /action="\.\.\/\.\.\/search\/index\.html"/);
  assert.match(markup, /title="crossorigin" href="\.\.\/\.\.\/index\.html\?a&amp;b"/);
});

test('the editions of the real site hold every page of their language, with no link that leads nowhere', () => {
  const site = check({ root: PROJECT }).site;
  assert.ok(site);
  const folder = realSite();
  for (const tag of ['fr', 'ar', 'zh-Hans']) {
    const voice = site.voices.find((one) => one.tag === tag);
    assert.ok(voice);
    const files = editionFiles(site, folder, voice);
    const pages = new Map(
      [...files]
        .filter(([name]) => name.endsWith('.html'))
        .map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
    const own = [...pagesOf(path.join(folder, tag)).keys()].filter((name) => !/^(?:404|offline|download)/.test(name));
    for (const name of own) assert.ok(pages.has(`${tag}/${name}`), `${tag}/${name}`);
    assert.deepEqual(linkFaults(pages, new Set(files.keys())), []);
    for (const [name, markup] of pages) {
      assert.doesNotMatch(markup, /\s(?:href|src|action)="(?:\/|[^"#?:]*\/(?=["#?]))/, name);
      assert.doesNotMatch(markup, /type="module"|integrity=|rel="manifest"/, name);
      assert.ok(`lectern-${tag}/${name}`.length <= 120, name);
    }
    assert.match(Buffer.from(files.get('README.txt') ?? []).toString(), /index\.html[\s\S]*https:/);
  }
});

test('editions built again, in another time zone and locale, are the same byte for byte, with their checksums beside them', () => {
  const root = path.join(PROJECT, 'tests/fixtures/advocates');
  const folder = temporaryFolder();
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
  const first = lecternApart(['editions', '--root', root, '--out', one], { TZ: 'UTC', LC_ALL: 'C' });
  const second = lecternApart(['editions', '--root', root, '--out', two], {
    TZ: 'Pacific/Auckland',
    LC_ALL: 'tr_TR.UTF-8',
  });
  assert.equal(first.code + second.code, 0, first.output + second.output);
  const zips = filesIn(one).filter((name) => name.endsWith('.zip'));
  assert.deepEqual(zips, ['ordine-degli-avvocati-di-prova-fa.zip', 'ordine-degli-avvocati-di-prova-it.zip']);
  assert.deepEqual(filesIn(two), filesIn(one));
  for (const name of zips) {
    const bytes = readFileSync(path.join(one, name));
    assert.ok(bytes.equals(readFileSync(path.join(two, name))), name);
    const hash = createHash('sha256').update(bytes).digest('hex');
    assert.equal(readFileSync(path.join(one, `${name}.sha256`), 'utf8'), `${hash}  ${name}\n`);
    const names = [...filesOfZip(bytes).keys()];
    assert.deepEqual(names, [...names].sort());
    assert.deepEqual([...new Set(names.map((inside) => inside.split('/')[0]))], [name.replace('.zip', '')]);
  }
});

test('a build with --editions lists each on the page to download, with its size, day and checksum, and the pack leaves them out', () => {
  const out = path.join(temporaryFolder(), 'site');
  const root = path.join(PROJECT, 'tests/fixtures/advocates');
  const { code, output } = lecternApart(['build', '--editions', '--root', root, '--out', out]);
  assert.equal(code, 0, output);
  const page = readFileSync(path.join(out, 'fa/download/index.html'), 'utf8');
  const bytes = readFileSync(path.join(out, 'editions/ordine-degli-avvocati-di-prova-it.zip'));
  assert.ok(page.includes(createHash('sha256').update(bytes).digest('hex')));
  assert.ok(page.includes('href="../../editions/ordine-degli-avvocati-di-prova-it.zip"'));
  assert.doesNotMatch(readFileSync(path.join(out, 'fa/pack.json'), 'utf8'), /\.zip/);
});
