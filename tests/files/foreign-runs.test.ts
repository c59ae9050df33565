import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runsOf } from '../../src/files/foreign-runs.ts';

const foreign = (text: string, direction: 'ltr' | 'rtl'): string[] =>
  runsOf(text, direction).flatMap(({ text, foreign }) => (foreign ? [text] : []));

test('names in other letters are one run, with the points of their initials', () => {
  assert.deepEqual(foreign('دراسة Vetten, L., Jewkes, R. و Dunseith, O.، وعنوانها', 'rtl'), [
    'Vetten, L., Jewkes, R.',
    'Dunseith, O.',
  ]);
  assert.deepEqual(foreign('انظر Vetten, L. et al. في الدراسة', 'rtl'), ['Vetten, L. et al.']);
});

test('the point that ends a sentence stays with the sentence, brackets stay with what they hold', () => {
  assert.deepEqual(foreign('نشرته UNODC.', 'rtl'), ['UNODC']);
  assert.deepEqual(foreign('المبادئ (UNCAC 2003) ثم Rec(2000)19 والمادة 8(5)', 'rtl'), ['UNCAC 2003', 'Rec(2000)19']);
  assert.deepEqual(foreign('البرنامج Foo (bar) هنا', 'rtl'), ['Foo (bar)']);
  assert.deepEqual(foreign('Lectern. (2026, 24 نوفمبر)، في <https://x.example/ar/2.0/>', 'rtl'), [
    'Lectern',
    'https://x.example/ar/2.0/',
  ]);
});

test('the same holds the other way round: Hebrew or Arabic words in a text from left to right', () => {
  assert.deepEqual(foreign('The word النيابة العامة (2.1) means prosecution.', 'ltr'), ['النيابة العامة']);
  assert.deepEqual(foreign('A text without any.', 'ltr'), []);
});

test('the runs are the text again, and a text of one direction is one run', () => {
  const part = fc.constantFrom('Vetten', 'L.', ', ', ' ', 'النيابة', '، ', '(', ')', '2.1', '检察', 'é', '\n', '"');
  const text = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('ltr' as const, 'rtl' as const), (whole, direction) => {
      assert.equal(
        runsOf(whole, direction)
          .map((run) => run.text)
          .join(''),
        whole,
      );
    }),
    { numRuns: 200 },
  );
});
