import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type EditionPage, editionLink, editionPage } from '../../src/offline/edition/rewrite.ts';
import { PROJECT } from '../../src/paths.ts';
import { filesIn, lecternApart, temporaryFolder } from '../site/built.ts';
import { lectern } from '../site/lectern.ts';
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

test('editions built again, in another time zone and locale, are the same byte for byte, with checksums; the site lists them', async () => {
  const root = path.join(PROJECT, 'tests/fixtures/advocates');
  const folder = temporaryFolder();
  const [site, alone] = [path.join(folder, 'site'), path.join(folder, 'alone')];
  const offered = path.join(site, 'editions');
  const first = await lectern(['build', '--editions', '--root', root, '--out', site]);
  const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' };
  const second = lecternApart(['editions', '--root', root, '--out', alone], elsewhere);
  assert.equal(first.code + second.code, 0, first.output + second.output);
  const zips = filesIn(alone).filter((name) => name.endsWith('.zip'));
  assert.deepEqual(zips, ['ordine-degli-avvocati-di-prova-fa.zip', 'ordine-degli-avvocati-di-prova-it.zip']);
  assert.deepEqual(
    filesIn(offered),
    filesIn(alone).filter((name) => name !== 'build.json'),
  );
  const page = readFileSync(path.join(site, 'fa/download/index.html'), 'utf8');
  for (const name of zips) {
    const bytes = readFileSync(path.join(alone, name));
    assert.ok(bytes.equals(readFileSync(path.join(offered, name))), name);
    const hash = createHash('sha256').update(bytes).digest('hex');
    for (const beside of [alone, offered])
      assert.equal(readFileSync(path.join(beside, `${name}.sha256`), 'utf8'), `${hash}  ${name}\n`);
    const names = [...filesOfZip(bytes).keys()];
    assert.deepEqual(names, [...names].sort());
    assert.deepEqual([...new Set(names.map((inside) => inside.split('/')[0]))], [name.replace('.zip', '')]);
    assert.ok(
      names.some((inside) => inside.includes('/beside/')),
      'a page with two languages',
    );
    assert.ok(page.includes(hash));
    assert.ok(page.includes(`href="../../editions/${name}"`));
  }
  assert.doesNotMatch(readFileSync(path.join(site, 'fa/pack.json'), 'utf8'), /\.zip/);
});
