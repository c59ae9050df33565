import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesBetween } from '../../src/model/changes.ts';

const without = (kind: string, before: string, after: string): string =>
  changesBetween(before, after)
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('a change is shown word by word, in Chinese sign by sign', () => {
  assert.deepEqual(changesBetween('A prosecutor may decline.', 'A prosecutor must decline.'), [
    { kind: 'same', text: 'A prosecutor ' },
    { kind: 'removed', text: 'may' },
    { kind: 'added', text: 'must' },
    { kind: 'same', text: ' decline.' },
  ]);
  assert.deepEqual(changesBetween('检察官可以', '检察官应当').slice(0, 1), [{ kind: 'same', text: '检察官' }]);
});

test('without what was added a change is the old text, without what was removed the new one, in any script', () => {
  const word = fc.constantFrom('the', 'file', 'دعوى', 'النيابة', '检察', '官', ' ', '\n', '.', '،', '👍🏽', 'é');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(without('added', before, after), before);
      assert.equal(without('removed', before, after), after);
    }),
  );
});

test('texts too long to compare are shown as one taken out and one put in', () => {
  const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)];
  assert.deepEqual(
    changesBetween(before, after).map(({ kind }) => kind),
    ['removed', 'added'],
  );
});
