import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ANSWERS, type Answer, readAnswers, toCsv, toJson } from '../../src/browser/assessment-file.ts';

const ITEMS = new Set(['written-rules', 'indicators-1']);
const read = (text: string) => readAnswers(text, 'case-assignment', ITEMS);

test('what is saved as JSON or CSV is read back as it was, whatever the notes hold', () => {
  const answer = fc.record({
    answer: fc.constantFrom(...ANSWERS),
    note: fc.string({ unit: 'grapheme', maxLength: 40 }),
  });
  const odd = fc.constantFrom('=1+1', "'quoted", '-5', '@x', 'a"b', 'a,b;c', 'x\r\ny', '\ty', '');
  const both = fc.oneof(answer, fc.record({ answer: fc.constantFrom(...ANSWERS), note: odd }));
  fc.assert(
    fc.property(both, both, (first, second) => {
      const answers = new Map<string, Answer>([
        ['written-rules', { ...first }],
        ['indicators-1', { ...second }],
      ]);
      assert.deepEqual(read(toJson('case-assignment', answers)), answers);
      assert.deepEqual(read(toCsv('case-assignment', answers)), answers);
    }),
  );
});

test('no cell of the CSV begins with a sign that a spreadsheet would run', () => {
  for (const note of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1'])
    assert.match(toCsv('x', new Map([['a', { answer: 'met', note }]])), /,"'[=+\-@\t]/);
});

test('a file of another standard, of another kind, too large or with unknown items changes nothing', () => {
  const saved = toJson('disclosure', new Map([['written-rules', { answer: 'met', note: '' }]]));
  assert.equal(read(saved), undefined);
  for (const text of ['', '{}', '[]', 'null', '{', 'a,b\n1,2', 'x'.repeat(1_000_001)])
    assert.equal(read(text), undefined);
  const strange =
    '{"format":"lectern-self-assessment","standard":"case-assignment","answers":{"__proto__":{"answer":"met"},"x":{"answer":"met"},"written-rules":{"answer":"excellent"},"indicators-1":{"answer":"not","note":5}}}';
  assert.deepEqual(read(strange), new Map([['indicators-1', { answer: 'not', note: '' }]]));
});
