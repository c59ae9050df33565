import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Search } from '../../src/search/search.ts';
import { searchOver } from './search-over.ts';

const titles = (search: Search, query: string, most?: number): string[] =>
  search.attempt(query, most).found.map(({ title }) => title);

test('a sentence typed as it stands in a text leads there, before texts that have its words elsewhere', async () => {
  const search = await searchOver('en', [
    { title: 'Courts', body: 'Held in court, back to the judge, who decides.' },
    {
      title: 'Files',
      body: `In every case the judge decides what is held back. ${'Much else is said here. '.repeat(9)}`,
    },
  ]);
  assert.deepEqual(titles(search, 'the judge decides what is held back'), ['Files', 'Courts']);
});

test('words that say little tell titles apart that are else the same', async () => {
  const search = await searchOver('en', ['An object', 'The object', 'Of object']);
  for (const title of ['An object', 'The object', 'Of object']) {
    assert.equal(titles(search, title)[0], title);
    assert.equal(titles(search, title.replace('object', 'ojbect'))[0], title);
  }
});

test('of pages with the words in their texts, one that has them all in its headings comes first', async () => {
  const filler = 'Some other words that stand here to make it long.';
  const search = await searchOver('en', [
    { title: 'Cross', body: 'compilation' },
    { title: 'Building', headings: [filler, 'Cross compilation', filler, filler], body: filler },
  ]);
  assert.equal(titles(search, 'cross compilation')[0], 'Building');
});

test('a misspelt word finds the title that has it as it was meant, before others of the same stem', async () => {
  const search = await searchOver('en', ['Resolving a dispute', 'Resolves a dispute', 'Resolved a dispute']);
  assert.equal(titles(search, 'reolved dispute')[0], 'Resolved a dispute');
  assert.equal(titles(search, 'resovles dispute')[0], 'Resolves a dispute');
});

test('a form that the stemmer of the language does not know finds the others: a plural of another language', async () => {
  const search = await searchOver('es', ['Rectangle Object', 'Otra cosa', 'Objects']);
  assert.ok(titles(search, 'rectangle objects').includes('Rectangle Object'));
  assert.equal(titles(search, 'objects')[0], 'Objects');
  assert.ok(titles(search, 'objects').includes('Rectangle Object'));
});

test('what was shown at first stays in its order when more is asked for', async () => {
  const pages = Array.from({ length: 30 }, (_, at) => ({
    title: `Page ${at}`,
    body:
      at % 3 === 0 ? `rights of defence ${'and '.repeat(at)}` : `defence, and of course ${'the '.repeat(at)} rights`,
  }));
  const search = await searchOver('en', pages);
  const first = titles(search, 'rights of defence');
  assert.equal(first.length, 10);
  assert.deepEqual(titles(search, 'rights of defence', 30).slice(0, 10), first);
});
