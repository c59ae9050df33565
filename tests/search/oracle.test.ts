import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { remembered } from '../../src/files/remembered.ts';
import { PROJECT } from '../../src/paths.ts';
import type { AssociationFile, SiteFile } from '../../src/schemas/types.ts';
import { realSite } from '../site/built.ts';
import { allRows, openBuilt } from './built-index.ts';

const dataOf = <T>(file: string): T => JSON.parse(readFileSync(path.join(PROJECT, 'data', file), 'utf8')) as T;
const site = dataOf<SiteFile>('site.json');
const associations = readdirSync(path.join(PROJECT, 'data/associations'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ id: path.basename(file, '.json'), ...dataOf<AssociationFile>(`associations/${file}`) }));
const folder = realSite();
const page = (address: string): string => address.replace(/#.*/, '');

/** What is found in a language; the headings of many texts are the same, and asked for once. */
const finder = async (tag: string) => {
  const search = await openBuilt(folder, tag);
  return { search, find: remembered((query) => search.attempt(query).found) };
};

for (const tag of site.languages) {
  test(`in ${tag} every page is found in its top three by its own title, and every association by each of its names`, async () => {
    const { search, find } = await finder(tag);
    const place = (query: string, address: string): number =>
      find(query).findIndex((one) => page(one.address) === address);
    const lost: string[] = [];
    const want = (query: string, address: string, within: number): void => {
      const at = place(query, address);
      if (at < 0 || at >= within) lost.push(`${query} → ${address}: ${at}`);
    };
    for (const { address, title } of allRows(search)) if (!address.includes('#')) want(title, address, 3);
    for (const { id, names, acronym } of associations)
      for (const name of [...Object.values(names), acronym])
        if (name !== undefined) want(name, `${tag}/directory/${id}/`, 3);
    assert.deepEqual(lost, []);
  });

  test(`in ${tag} every heading leads to its page in the top ten, and every provision and cited place comes first by its number`, async () => {
    const { search, find } = await finder(tag);
    const rows = allRows(search);
    const shared = new Map<string, number>();
    for (const { title } of rows) shared.set(title, (shared.get(title) ?? 0) + 1);
    const lost: string[] = [];
    for (const { address, title, part, number, kind } of rows) {
      if (kind === 'p') {
        // A heading that many texts share (“Scope”) is asked for with the title of its text.
        const query = (shared.get(title) ?? 0) > 8 ? `${title} ${part}` : title;
        if (!find(query).some((one) => page(one.address) === page(address))) lost.push(`${query} → ${address}`);
      }
      if (kind === 'p' && number !== '') {
        const first = find(number).filter((one) => one.number === number);
        if (!first.slice(0, 3).some((one) => one.address === address)) lost.push(`${number} → ${address}`);
      }
    }
    assert.deepEqual(lost, []);
  });
}

test('a reference leads to its place, and an address of the site to its page in the reader’s language', async () => {
  const search = await openBuilt(folder, 'fr');
  const first = (query: string) => search.attempt(query).found[0];
  assert.match(first('UNCAC 8(5)')?.address ?? '', /instruments\/uncac\/#place-article-8-5$/);
  assert.match(first('uncac art. 8 (5)')?.address ?? '', /instruments\/uncac\/#place-article-8-5$/);
  for (const query of ['Art. 12(3)', 'article 8(5)', '13(c)']) {
    const number = /\d.*/.exec(query)?.[0] ?? '';
    const having = allRows(search).some((row) => row.number.split(' ').includes(number));
    if (having) assert.ok(first(query)?.number.split(' ').includes(number), query);
  }
  for (const query of ['2.1', '§ 2.1', 'Norme 2.1'])
    assert.equal(first(query)?.address, 'fr/standards/civil-society-monitoring/#sampled-access', query);
  const pasted = search.attempt(`${site.address}en/standards/asset-declarations/#what-is-declared`);
  assert.equal(pasted.goTo, 'fr/standards/asset-declarations/#what-is-declared');
  assert.equal(search.attempt('https://elsewhere.example/en/standards/').goTo, undefined);
});

test('what exists only in the source language is found in both, says so, and is listed once', async () => {
  const search = await openBuilt(folder, 'fr');
  const rows = allRows(search);
  assert.equal(new Set(rows.map(({ address }) => address)).size, rows.length);
  assert.ok(rows.every(({ address }) => address.startsWith('fr/')));
  const foreign = rows.find(({ kind, languages }) => kind === 'i' && languages.startsWith('en '));
  const { found } = search.attempt(foreign?.title ?? '');
  assert.ok(found.some((one) => one.address === foreign?.address && one.foreign && one.language === 'en'));
});
