import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../src/files/nearest.ts';
import { assertNoBlowUp } from '../blow-up.ts';

for (const [name, word, candidates, found] of [
  ['a letter that is missing', 'titel', ['title', 'summary'], 'title'],
  ['two letters that changed places', 'sumamry', ['title', 'summary'], 'summary'],
  ['a letter too many', 'statuss', ['status', 'version'], 'status'],
  ['a wrong letter', 'trainung', ['training', 'research'], 'training'],
  ['another case', 'ACTIVE', ['inactive', 'active'], 'active'],
  ['a two-letter word in another case', 'EN', ['fr', 'en'], 'en'],
  ['the nearest of several', 'standart', ['standards', 'standard'], 'standard'],
  ['the first of those equally near', 'cat', ['bat', 'hat'], 'bat'],
  ['the word itself before its neighbours', 'Cat', ['cat', 'Cat'], 'Cat'],
  ['nothing for a two-letter word that differs', 'xx', ['en', 'fr'], undefined],
  ['nothing for a word far from all', 'colour', ['title', 'summary'], undefined],
  ['nothing among no candidates', 'title', [], undefined],
  ['nothing for an empty word', '', ['title'], undefined],
] as const) {
  test(`the nearest word finds ${name}`, () => assert.equal(nearest(word, candidates), found));
}

test('a word among the candidates is its own nearest', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 }), { minLength: 1 }), (words) => {
      for (const word of words) assert.equal(nearest(word, words), word);
    }),
  );
});

test('the limit grows with the length of the word, one in three, and stops at four', () => {
  assert.equal(nearest('abcdefghijkl', ['abcdefghWXYZ']), 'abcdefghWXYZ');
  assert.equal(nearest('abcdefghijklmno', ['abcdefghijVWXYZ']), undefined);
  assert.equal(nearest('abcde', ['abcXY']), undefined);
});

test('a hostile word costs nothing', () => {
  assertNoBlowUp('a word of 250,000 letters', () => {
    assert.equal(nearest('x'.repeat(250_000), ['y'.repeat(250_000), 'title']), undefined);
    assert.equal(nearest('title', ['y'.repeat(250_000)]), undefined);
  });
});
