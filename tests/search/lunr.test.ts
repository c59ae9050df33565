import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builderOf, buildIndex, inOrder } from '../../src/search/build-index.ts';
import type { Entry } from '../../src/search/entry.ts';
import { readPostings, writePostings } from '../../src/search/index-data.ts';
import { loadAnalysis } from '../../src/search/languages.ts';
import { ask, ranked, scoreEntries } from '../../src/search/score.ts';
import { openSearch } from '../../src/search/search.ts';

/** Numbers that look random and are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  'court case file right duty review public report assign declare asset income check body rank consequence appoint disclose victim witness hearing appeal charge plea trial judge law state office independence'.split(
    ' ',
  );

test('an index over the terms of a query scores as the whole lunr index does, in the same order, for 1,000 queries', async () => {
  const random = numbers(7);
  const pick = (many: number): string =>
    Array.from({ length: many }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join(' ');
  const entries = Array.from(
    { length: 60 },
    (_, at): Entry => ({
      kind: 'page',
      address: `en/${at}/`,
      title: pick(3),
      language: 'en',
      headings: [pick(2)],
      body: pick(40),
    }),
  );
  const analysis = await loadAnalysis('en');
  const options = { language: 'en', source: 'en', address: 'https://a.example/', analysis: () => analysis };
  const whole = builderOf(inOrder(entries), options, new Set()).build();
  const { context } = openSearch(buildIndex(entries, options), [analysis]);
  for (let query = 0; query < 1000; query++) {
    const words = 1 + Math.floor(random() * 4);
    const wanted = Array.from({ length: words }, (_, word) => ({
      term: analysis.term(pick(1)),
      weight: [1, 0.7, 0.3][word % 3] ?? 1,
      word,
    }));
    const rounded = (all: readonly { entry: number; score: number }[]) =>
      all.map(({ entry, score }) => [entry, score.toFixed(9)]);
    assert.deepEqual(rounded(scoreEntries(wanted, words, context)), rounded(ranked(ask(whole, wanted), wanted, words)));
  }
});

test('postings are read as they were written', () => {
  const postings = [
    { entry: 0, counts: { body: 1 } },
    { entry: 1, counts: { title: 1, body: 12, surface: 1 } },
    { entry: 40, counts: { body: 3 } },
    { entry: 5000, counts: { names: 2 } },
  ];
  assert.equal(writePostings(postings), ' TB12S 13B3 3TSN2'.replace('3TSN2', '3tsN2'));
  assert.deepEqual(readPostings(writePostings(postings)), postings);
});
