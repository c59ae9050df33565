import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { realSite } from '../site/built.ts';
import { openBuilt, readIndex } from './built-index.ts';

const { site } = readSite({ root: PROJECT });
assert.ok(site);
const folder = realSite();
const page = (address: string): string => address.replace(/#.*/, '');

for (const { tag } of site.voices) {
  test(`in ${tag} every page is found in its top three by its own title, and every association by each of its names`, async () => {
    const search = await openBuilt(folder, tag);
    const data = readIndex(folder, tag);
    const place = (query: string, address: string): number =>
      search.search(query).found.findIndex((one) => page(one.address) === address);
    const lost: string[] = [];
    const want = (query: string, address: string, within: number): void => {
      const at = place(query, address);
      if (at < 0 || at >= within) lost.push(`${query} → ${address}: ${at}`);
    };
    data.addresses.forEach((address, entry) => {
      if (!address.includes('#')) want(data.titles[entry] ?? '', address, 3);
    });
    for (const { id, data: record } of site.associations.values())
      for (const name of [...Object.values(record.names), record.acronym])
        if (name !== undefined) want(name, `${tag}/directory/${id}/`, 3);
    assert.deepEqual(lost, []);
  });

  test(`in ${tag} every heading leads to its page in the top ten, and every provision and cited place comes first by its number`, async () => {
    const search = await openBuilt(folder, tag);
    const data = readIndex(folder, tag);
    const shared = new Map<string, number>();
    for (const title of data.titles) shared.set(title, (shared.get(title) ?? 0) + 1);
    const lost: string[] = [];
    data.addresses.forEach((address, entry) => {
      const [title = '', part = '', number = ''] = [data.titles[entry], data.parts[entry], data.numbers[entry]];
      if (data.kinds[entry] === 'provision') {
        // A heading that many texts share (“Scope”) is asked for with the title of its text.
        const query = (shared.get(title) ?? 0) > 8 ? `${title} ${part}` : title;
        if (
          !search
            .search(query)
            .found.slice(0, 10)
            .some((one) => page(one.address) === page(address))
        )
          lost.push(`${query} → ${address}`);
      }
      if (data.kinds[entry] === 'provision' && number !== '') {
        const first = search.search(number).found.filter((one) => one.number === number);
        if (!first.slice(0, 3).some((one) => one.address === address)) lost.push(`${number} → ${address}`);
      }
    });
    assert.deepEqual(lost, []);
  });
}

test('a reference leads to its place, and an address of the site to its page in the reader’s language', async () => {
  const search = await openBuilt(folder, 'fr');
  const first = (query: string) => search.search(query).found[0];
  assert.match(first('UNCAC 8(5)')?.address ?? '', /instruments\/uncac\/#place-article-8-5$/);
  assert.match(first('uncac art. 8 (5)')?.address ?? '', /instruments\/uncac\/#place-article-8-5$/);
  for (const query of ['Art. 12(3)', 'article 8(5)', '13(c)']) {
    const number = /\d.*/.exec(query)?.[0] ?? '';
    const having = readIndex(folder, 'fr').numbers.some((one) => one.split(' ').includes(number));
    if (having) assert.ok(first(query)?.number.split(' ').includes(number), query);
  }
  for (const query of ['2.1', '§ 2.1', 'Norme 2.1'])
    assert.equal(first(query)?.address, 'fr/standards/civil-society-monitoring/#sampled-access', query);
  const pasted = search.search(`${site.address}en/standards/asset-declarations/#what-is-declared`);
  assert.equal(pasted.goTo, 'fr/standards/asset-declarations/#what-is-declared');
  assert.equal(search.search('https://elsewhere.example/en/standards/').goTo, undefined);
});

test('what exists only in the source language is found in both, says so, and is listed once', async () => {
  const search = await openBuilt(folder, 'fr');
  const data = readIndex(folder, 'fr');
  assert.equal(new Set(data.addresses).size, data.addresses.length);
  assert.ok(data.addresses.every((address) => address.startsWith('fr/')));
  const at = data.kinds.findIndex(
    (kind, entry) => kind === 'instrument' && (data.languages[entry] ?? '').startsWith('en '),
  );
  const { found } = search.search(data.titles[at] ?? '');
  assert.ok(
    found.some(({ address, foreign, language }) => address === data.addresses[at] && foreign && language === 'en'),
  );
});
