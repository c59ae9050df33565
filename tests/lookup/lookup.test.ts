import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choose, sorted } from '../../src/lookup/choose.ts';
import { patternOf } from '../../src/lookup/distance.ts';
import { fold, wordsOf } from '../../src/lookup/fold.ts';
import { indexOf, scoresOf } from '../../src/lookup/lookup-index.ts';
import type { Row, Rows } from '../../src/lookup/rows.ts';
import { addressOf, isEmpty, stateFrom } from '../../src/lookup/state.ts';

const row = (id: string, name: string, facets: Row['facets'] = [[]], more: Partial<Row> = {}): Row => ({
  id,
  name,
  scope: 0,
  kind: 0,
  checked: '2026-01-01',
  words: '',
  facets,
  ...more,
});
const rowsOf = (rows: readonly Row[], values: readonly (readonly string[])[] = [['a']]): Rows => ({
  facets: values.map((list, index) => ({ id: `f${index}`, values: list })),
  scopes: [{ name: 'Nederland', words: 'Netherlands' }],
  kinds: [{ name: 'network' }],
  statuses: [],
  old: 'old',
  directions: {},
  rows,
});
const found = (names: readonly string[], query: string): string[] => {
  const rows = rowsOf(names.map((name) => row(name, name)));
  const scores = scoresOf(indexOf(rows), query);
  return sorted(choose(rows, scores, [new Set()]).rows, rows, 'relevance', scores).map((at) => names[at] ?? '');
};

/** The least number of changes, swaps of neighbours among them, that make a pattern the start of a word. */
function slowly(pattern: string, word: string): number {
  const table = Array.from({ length: pattern.length + 1 }, (_, i) =>
    Array.from({ length: word.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= pattern.length; i++) {
    for (let j = 1; j <= word.length; j++) {
      const same = pattern[i - 1] === word[j - 1];
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && pattern[i - 1] === word[j - 2] && pattern[i - 2] === word[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] ?? [])[j] = least;
    }
  }
  return Math.min(...(table[pattern.length] ?? []));
}

test('folding takes away case, accents, width and vowel signs, and gives letters and digits one form', () => {
  for (const [text, folded] of [
    ['Asociación', 'asociacion'],
    ['ÜOE Straße Łódź', 'uoe strasse lodz'],
    ['İstanbul', 'istanbul'],
    ['النِّيابة', 'النيابه'],
    ['أحمد إلى آسيا', 'احمد الي اسيا'],
    ['ＩＡＰ ١٢', 'iap 12'],
    ['Ελλάδος', 'ελλαδος'],
  ] as const)
    assert.equal(fold(text), folded);
  assert.deepEqual(wordsOf('والنيابة العامة'), ['نيابه', 'عامه']);
});

test('the fast distance to the start of a word is that of the plain table', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(text, text, (pattern, word) => {
      const least = slowly(pattern, word.slice(0, pattern.length + 2));
      assert.equal(patternOf(pattern).distanceToStart(word), Math.min(least, pattern.length));
    }),
    { numRuns: 3000 },
  );
});

test('the word itself comes before its start, that before its inside; every word of a query must fit', () => {
  assert.deepEqual(found(['Copronet', 'Pronetic', 'Pronet', 'Other'], 'pronet'), ['Pronet', 'Pronetic', 'Copronet']);
  assert.deepEqual(found(['Alpha Beta', 'Alpha', 'Beta'], 'alpha beta'), ['Alpha Beta']);
  assert.deepEqual(found(['Alpha', 'Beta'], 'netherlands alpha'), ['Alpha']);
});

test('a mistyped word finds what was meant, but only where nothing fits it as it stands', () => {
  assert.deepEqual(found(['Prosecutors', 'Judges'], 'prosceutors'), ['Prosecutors']);
  assert.deepEqual(found(['Prosecutors', 'Judges'], 'prosekut'), ['Prosecutors']);
  assert.deepEqual(found(['Station', 'Nation'], 'nation'), ['Nation']);
  assert.deepEqual(found(['Abc'], 'abd'), []);
});

test('Chinese is found inside a name, and by half of its pairs, or all signs but one, where the rest is mistaken', () => {
  const names = ['国际检察官联合会', '中国法学会'];
  assert.deepEqual(found(names, '检察官'), ['国际检察官联合会']);
  assert.deepEqual(found(names, '检察官联和会'), ['国际检察官联合会']);
  assert.deepEqual(found(names, '检查官'), ['国际检察官联合会'], 'a sign that sounds alike');
  assert.deepEqual(found(names, '法官'), []);
});

test('counts say of every value how many rows choosing it would bring, whatever is chosen', () => {
  const values = [
    ['a', 'b', 'c'],
    ['x', 'y'],
    ['m', 'n', 'o'],
  ];
  const some = (most: number) => fc.uniqueArray(fc.nat({ max: most - 1 }), { maxLength: most });
  const facets = fc.tuple(some(3), some(2), some(3));
  fc.assert(
    fc.property(fc.array(facets, { maxLength: 12 }), facets, (all, chosen) => {
      const rows = rowsOf(
        all.map((own, index) => row(String(index), 'name', own)),
        values,
      );
      const choices = chosen.map((list) => new Set(list));
      const { counts, rows: fitting } = choose(rows, undefined, choices);
      const fits = (own: readonly number[][], sets: readonly ReadonlySet<number>[]): boolean =>
        sets.every((set, at) => set.size === 0 || (own[at] ?? []).some((value) => set.has(value)));
      assert.equal(fitting.length, all.filter((own) => fits(own, choices)).length);
      values.forEach((list, facet) => {
        list.forEach((_, value) => {
          const alone = choices.map((set, at) => (at === facet ? new Set([value]) : set));
          assert.equal(counts[facet]?.[value], all.filter((own) => fits(own, alone)).length);
        });
      });
    }),
    { numRuns: 300 },
  );
});

test('equal keys keep the order of names; what has no year comes last', () => {
  const rows = rowsOf([row('a', 'A'), row('b', 'B', [[]], { founded: 1990 }), row('c', 'C', [[]], { founded: 1950 })]);
  assert.deepEqual(sorted([0, 1, 2], rows, 'founded', undefined), [2, 1, 0]);
  assert.deepEqual(sorted([0, 1, 2], rows, 'country', undefined), [0, 1, 2]);
});

test('an address gives the state it was made from, and passes over what nobody knows', () => {
  const rows = rowsOf([], [['NL', 'FR'], ['x']]);
  const state = stateFrom('?q=a%26b&f0=FR&f0=XX&f9=1&sort=founded', rows);
  assert.deepEqual(state, { query: 'a&b', choices: [new Set([1]), new Set()], sort: 'founded' });
  assert.deepEqual(stateFrom(addressOf(state, rows), rows), state);
  assert.equal(addressOf(stateFrom('', rows), rows), '');
  assert.ok(isEmpty(stateFrom('?utm=1&sort=nonsense', rows)));
});
