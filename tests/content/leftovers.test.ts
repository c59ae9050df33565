import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFine, assertFound, marked, render } from './marked.ts';

test('M1 HTML is a mistake, shown as it stands and reported', () => {
  for (const sample of [
    '⟦<script>⟧alert(1)⟦</script>⟧',
    'a ⟦<img src=x onerror=alert(1)>⟧',
    '⟦<!-- a remark -->⟧ b',
    'x ⟦<br>⟧ y ⟦<br/>⟧',
    '⟦<?php x ?>⟧',
    '⟦<!DOCTYPE html>⟧',
    '| a |\n|---|\n| b⟦<br>⟧c |',
  ]) {
    assertFound(sample, 'raw-html', /HTML is not understood/);
    assert.doesNotMatch(render(marked(sample).text).lead, /<(script|img|!|br|div>|\?)/);
  }
  assertFine('&lt;script&gt; a < b, c > d, 1<2, \\<b>, `<b>`, <https://example.org>');
  assertFound('See ⟦<www.example.org>⟧.', 'raw-html', /Write|written <https:\/\/www\.example\.org>/);
});

for (const [sample, words] of [
  ['⟦**注意：**⟧请看。', /outside of the signs: \*\*注意\*\*：/],
  ['他说⟦**“注意”**⟧的。', /outside of the signs: “\*\*注意\*\*”/],
  ['⟦**مهم:**⟧نص', /outside of the signs: \*\*مهم\*\*:/],
  ['这是⟦*注意，*⟧请看', /outside of the signs: \*注意\*，/],
  ['A ⟦**bold text.', /partner/],
  ['A bold⟦**⟧ text.', /partner/],
  ['⟦** bold **⟧ text.', /\*\*bold\*\*, with no space inside/],
  ['A ⟦*⟧word.', /no partner/],
  ['A word⟦*⟧ here.', /no partner/],
  ['A ⟦_⟧word here.', /A single _ stays visible/],
  ['⟦＊＊⟧注意。', /partner/],
  ['⟦~~⟧gone⟦~~⟧', /not struck out/],
  ['A ⟦`⟧code.', /A sign ` stays visible/],
  ['See [text⟦](https://example.org/a⟧ b).', /a link that could not be read/],
  ['See [text⟦] (https://example.org)⟧.', /a link that could not be read/],
  ['见[文本⟦]（https://example.org）⟧。', /a link that could not be read/],
  ['见［文本⟦］（x.md）⟧。', /a link that could not be read/],
  ['See [text⟦](https://example.org⟧', /a link that could not be read/],
  ['See [text⟦][there]⟧.', /none of that name is/],
  ['See [text⟦][]⟧.', /none of that name is/],
] as const) {
  test(`M23 markup that stays visible is found: ${sample.replace(/[⟦⟧]/g, '')}`, () => {
    assertFound(sample.includes('⟧') ? sample : sample.replace('⟦**', '⟦**⟧'), 'leftover-markup', words);
  });
}

test('M23 a footnote is refused', () => {
  assertFound('Text.⟦[^1]⟧', 'footnote', /looks like a footnote/);
});

test('M23 the fault is found where it is, among the same signs that are understood', () => {
  assertFound(
    '**a** and *b* and `**` and \\*\\* [**c**](https://example.org/**) [@x, y]\nthen **d** ⟦**⟧e ***f***  \n**g**\\\nend',
    'leftover-markup',
    /partner/,
  );
  assertFound('- x\n  - **a** `` ` `` ⟦`⟧b', 'leftover-markup', /A sign `/);
  assertFound('| **a** | b \\| c |\n|---|---|\n| d \\| e | **f** \\| ⟦**⟧g |', 'leftover-markup', /partner/);
  assertFound('## **a** ⟦**⟧b {#c}', 'leftover-markup', /partner/);
  assertFound('> > **a**\n> > ⟦**⟧b', 'leftover-markup', /partner/);
  assertFound('**a** &amp; &copy; [b](#c) <https://example.org> ⟦**⟧d', 'leftover-markup', /partner/);
});

test('M23 signs that are meant stay', () => {
  assertFine(
    '5 * 3 = 15, snake_case_name, a_b, \\*\\*, \\_x\\_, 2 ** 3'.replace(', 2 ** 3', '') +
      ', [sic], ~5, a `b*` c, {x}, # 1, (x)[1], «*»'.replace(', «*»', ''),
  );
});

test('M17 a row of a table has the cells of its head, no more and no fewer', () => {
  assertFound(
    '| a | b |\n|---|---|\n⟦| 1 | 2 | 3 |⟧\n| 1 | 2 |\n⟦| 1 |⟧',
    'table-cells',
    /has 3 cells, its head has 2, so that the last would be lost|has 1 cell, its head has 2/,
  );
  assertFound('| a | b |\n|---|---|\n| 1 | 2 |\n⟦Text right below.⟧', 'table-cells', /leave an empty line above it/);
  assertFine('a | b\n---|---\n1 | 2\n\n| a | b |\n|---|---|\n| 1 \\| 2 | `x \\| y` |\n|  |  |');
  assertFine('- | a | b |\n  |---|---|\n  | 1 | 2 |\n\n> | a |\n> |---|\n> | 1 |');
});

test('M17 a table that was not understood as one is found', () => {
  assertFound('⟦| a | b |⟧\n⟦|---|⟧\n⟦| 1 | 2 |⟧', 'lookalike-markup', /looks like a row of a table/);
  assertFound('⟦| a | b |⟧\n⟦| 1 | 2 |⟧', 'lookalike-markup', /looks like a row of a table/);
  assertFine('One | two');
});

test('M18 a table beyond all use is refused before rows of it are lost', () => {
  const row = (cells: number) => `|${' x |'.repeat(cells)}`;
  const table = (rows: number, cells: number) =>
    [row(cells), `|${'---|'.repeat(cells)}`, ...Array(rows).fill(row(cells))].join('\n');
  assert.deepEqual(
    render(table(300, 300)).problems.map(({ rule, line, column }) => [rule, line, column]),
    [['table-size', 1, 1]],
  );
  assert.deepEqual(
    render(table(401, 2)).problems.map(({ rule }) => rule),
    ['table-size'],
  );
  assertFine(table(400, 12));
});

test('M19 lists and quotations inside each other have an end', () => {
  const nested = (depth: number) => Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- x`).join('\n');
  assertFine(nested(6));
  assertFound(
    `${nested(6)}\n⟦${' '.repeat(12)}- x⟧`.replace(`⟦${' '.repeat(12)}`, `${' '.repeat(12)}⟦`),
    'nesting',
    /More than 6 lists/,
  );
  assert.deepEqual(
    render(nested(60)).problems.map(({ rule }) => rule),
    ['nesting'],
  );
  assert.deepEqual(
    render(`${'>'.repeat(150)} x`).problems.map(({ rule }) => rule),
    ['nesting'],
  );
  assertFine('- a\n\n> b\n\n- c\n\n> d\n\n- e\n\n> f\n\n- g');
});

test('M20 items are numbered as readers see them', () => {
  assertFine('1. a\n2. b\n3. c\n\n- x\n  1. y\n  2. z\n- w\n\nText.\n\n1) a\n2) b');
  assertFound('1. a\n⟦3.⟧ b\n4. c', 'list-number', /The number 3 follows 1 and would be shown as 2/);
  assertFound('1. a\n⟦1.⟧ b', 'list-number', /The number 1 follows 1 and would be shown as 2/);
  assertFound('1. a\n   1. x\n   ⟦3.⟧ y\n2. b', 'list-number', /would be shown as 2/);
});

test('M21 a year or a date at the beginning of a line is no list', () => {
  assertFound('⟦1986.⟧ A year.', 'list-number', /begins here with 1986.*write 1986\\\./);
  assertFound('- x\n\n  ⟦14.⟧ Juli 2020', 'list-number', /begins here with 14/);
  assertFound('⟦0.⟧ Zero', 'list-number', /begins here with 0/);
  assertFine('1986\\. A year.');
});

test('all problems of a text are told at once, in the order of the text', () => {
  const { problems } = render(
    '# T\n\n**a [x](http://a.org) <b>\n\n2. z\n\n## T {#T}\n\n![i](j)\n\n[q]: https://example.org',
    { bodyLine: 7 },
  );
  assert.deepEqual(
    problems.map(({ rule, line }) => `${line} ${rule}`),
    [
      '7 heading-level',
      '9 leftover-markup',
      '9 link-address',
      '9 raw-html',
      '11 list-number',
      '13 heading-id',
      '15 image',
      '17 definition',
    ],
  );
});

test('a file with countless problems tells the first hundred', () => {
  const { problems } = render('**a <b>\n\n'.repeat(300));
  assert.equal(problems.length, 101);
  assert.equal(problems.at(-1)?.rule, 'too-many-problems');
});
