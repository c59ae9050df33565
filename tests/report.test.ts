import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../src/problem.ts';
import { problemLines } from '../src/report.ts';

const problem = (parts: Partial<Problem>): Problem => ({
  rule: 'rule',
  severity: 'error',
  file: 'content/en/a.md',
  message: 'Found x.',
  hint: 'Write y.',
  ...parts,
});

test('problems are grouped by file in the order of their places, with a frame and the remedy', () => {
  const lines = problemLines(
    [
      problem({ line: 2, column: 3, length: 2 }),
      problem({ file: 'a.json', severity: 'warning' }),
      problem({ line: 1, column: 1 }),
    ],
    (file) => (file === 'content/en/a.md' ? 'first\nsecond\n' : undefined),
  );
  assert.deepEqual(lines, [
    'a.json',
    '  warning: Found x. (rule)',
    '    → Write y.',
    '',
    'content/en/a.md',
    '  1:1  Found x. (rule)',
    '    1 | first',
    '      | ^',
    '    → Write y.',
    '',
    '  2:3  Found x. (rule)',
    '    2 | second',
    '      |   ^^',
    '    → Write y.',
    '',
  ]);
});

test('a long line is shown around the place', () => {
  const lines = problemLines(
    [problem({ line: 1, column: 301, length: 3 })],
    () => `${'a'.repeat(300)}BAD${'c'.repeat(300)}`,
  );
  const [, , source = '', marks = ''] = lines;
  assert.equal(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'BAD');
});

test('no name or text can command a terminal or a build log', () => {
  const lines = problemLines(
    [problem({ file: '::error file=x\n.md', message: 'a\u001b[31mb\u202Ec', line: 1 })],
    () => 'x\u0007y',
  ).join('|');
  assert.match(lines, /"::error file=x\\n\.md"/);
  assert.doesNotMatch(lines, /[\p{Cc}\u202e]/u);
});
