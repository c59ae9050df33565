import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realSite } from '../site/built.ts';
import { allRows, openBuilt } from './built-index.ts';

test('a query in French also finds what exists only in English, by agreed terms, and says in which language it is', async () => {
  const search = await openBuilt(realSite(), 'fr');
  const { found } = search.attempt('inculpation', 50);
  const [first] = found;
  assert.equal(first?.kind, 'term');
  assert.equal(first?.foreign, false);
  const foreign = found.filter((one) => one.foreign);
  assert.ok(foreign.length > 0);
  for (const one of foreign) assert.equal(one.language, 'en');
  const addresses = allRows(search).map(({ address }) => address);
  assert.equal(new Set(addresses).size, addresses.length, 'what falls back to English is listed once');
});

test('each term of the glossary is found first by its agreed word in the reader’s language, and found by that of every other', async () => {
  for (const language of ['en', 'fr', 'ar', 'ru', 'zh-Hans']) {
    const search = await openBuilt(realSite(), language);
    const terms = allRows(search).filter(({ kind }) => kind === 't');
    assert.ok(terms.length > 50);
    for (const { address, title } of terms)
      assert.ok(
        search
          .attempt(title)
          .found.slice(0, 3)
          .some((one) => one.address === address),
        `${language}: ${title}`,
      );
  }
  const french = await openBuilt(realSite(), 'fr');
  for (const [word, term] of [
    ['Anklage', 'charge'],
    ['corruption', 'corruption'],
    ['证据', 'evidence'],
  ])
    assert.ok(
      french.attempt(word ?? '').found.some(({ address }) => address === `fr/glossary/#${term}`),
      word,
    );
});

test('what the reader’s own language has is among the first shown, however often agreed words find others', async () => {
  for (const [language, query] of [
    ['fr', 'indépendance'],
    ['ar', 'النيابة'],
    ['ru', 'прокурор'],
    ['zh-Hans', '检察官'],
  ] as const) {
    const search = await openBuilt(realSite(), language);
    const { found } = search.attempt(query);
    const all = search.attempt(query, 1000).found.filter(({ foreign }) => !foreign);
    const own = found.filter(({ foreign }) => !foreign);
    assert.ok(own.length >= Math.min(5, all.length), `${language}: ${own.length} of ${all.length}`);
    assert.ok(own.length > 1, `${language}: ${own.length}`);
  }
});
