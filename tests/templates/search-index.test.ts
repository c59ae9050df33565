import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { PER_INDEX_PAGE } from '../../src/model/index-pages.ts';
import { handlesOf } from '../../src/model/pages.ts';
import type { Association, Site } from '../../src/model/site.ts';
import { viewOf } from '../../src/model/view.ts';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { searchIndex } from '../../templates/components/search-index.ts';

const { site: small } = readSite({ root: path.join(PROJECT, 'tests/fixtures/advocates') });
assert.ok(small);
const ASSETS = { style: '', script: '', search: { style: '', files: {} }, more: {}, rows: {} };

/** The small site with so many associations more. */
function grown(site: Site, many: number): Site {
  const [one] = site.associations.values();
  assert.ok(one);
  const more = Array.from({ length: many }, (_, at): [string, Association] => [`a-${at}`, { ...one, id: `a-${at}` }]);
  return { ...site, associations: new Map([...site.associations, ...more]) };
}

/** The pages of the index in the site's source language, each with the addresses of its handle. */
function indexOf(site: Site) {
  const handles = (['search', 'search-index'] as const)
    .flatMap((kind) => handlesOf(site, kind))
    .filter(({ language }) => language === site.source.tag);
  return handles.map((handle, at) => {
    const { main, page, pages } = searchIndex(viewOf(site, handle, ASSETS), at + 1);
    assert.deepEqual([page, pages], [at + 1, handles.length]);
    return { address: handle.address, text: main.toString() };
  });
}

const listedIn = (text: string): string[] => text.match(/directory\/(?:a-\d+|consiglio)\/(?=")/g) ?? [];

test('the index of a small site is one page, and has no links to other pages of it', () => {
  const [page, ...others] = indexOf(small);
  assert.equal(others.length, 0);
  assert.match(page?.text ?? '', /standards\/indipendenza\//);
  assert.doesNotMatch(page?.text ?? '', /<nav/);
});

test('the index of a site with ten thousand entries is pages of some thousands, which list each thing once and lead to each other', () => {
  const site = grown(small, 10_000);
  const pages = indexOf(site);
  assert.equal(pages.length, 4);
  const all = pages.flatMap(({ text }) => listedIn(text));
  assert.equal(all.length, site.associations.size);
  assert.equal(new Set(all).size, site.associations.size);
  pages.forEach(({ text, address }, at) => {
    assert.ok((text.match(/<li><a/g) ?? []).length <= PER_INDEX_PAGE + 20, address);
    assert.ok(text.length < 1_000_000, `${address}: ${text.length}`);
    const links = (/<nav[\s\S]*<\/nav>/.exec(text)?.[0] ?? '').match(/href="[^"]*"/g) ?? [];
    const served = links.map((link) => new URL(link.slice(6, -1), `https://a.example/${address}`).pathname.slice(1));
    assert.deepEqual(
      served,
      pages.map((page) => page.address),
    );
    assert.match(text, new RegExp(`aria-current="page">${at + 1}<`));
  });
});
