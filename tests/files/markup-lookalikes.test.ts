import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMarkupLookalikes } from '../../src/files/text.ts';
import { assertNoBlowUp } from '../blow-up.ts';

/** Line, column and length of all problems of a Markdown text. */
const places = (text: string) =>
  checkMarkupLookalikes('content/a.md', text).map(({ rule, line, column, length }) => {
    assert.equal(rule, 'markup-lookalike');
    return [line, column, length];
  });

for (const [name, line, column, length] of [
  ['a full-width number sign', '＃ 标题', 1, 1],
  ['two full-width number signs', '＃＃ 标题', 1, 2],
  ['a heading without a space', '#标题', 1, 1],
  ['a second-level heading without a space', '##Title', 1, 2],
  ['a no-break space after #', '##\u00A0Title', 1, 3],
  ['an ideographic space after #', '#\u3000标题', 1, 2],
  ['full-width digits and point', '１．第一条', 1, 2],
  ['full-width digits and comma', '１、第一条', 1, 2],
  ['a full-width point after a digit', '1．第一条', 1, 2],
  ['a hyphen without a space', '-item', 1, 1],
  ['a hyphen without a space, indented', '  -item', 3, 1],
  ['a plus without a space', '+item', 1, 1],
  ['a no-break space after a hyphen', '-\u00A0item', 1, 2],
  ['a no-break space after a number', '1.\u00A0item', 1, 3],
  ['a number without a space before Chinese', '1.第一条', 1, 2],
  ['a round bullet', '• item', 1, 1],
  ['a full-width hyphen', '－ item', 1, 1],
  ['a heading in a quotation', '> #标题', 3, 1],
  ['full-width brackets around a link', '见［准则］（https://example.org/）。', 2, 26],
  ['full-width round brackets after a link', '见[准则]（independence.md）。', 2, 21],
  ['full-width square brackets of a citation', '。［@codice, article 1］', 2, 2],
  ['a full-width at-sign of a citation', '。[＠codice, article 1]', 2, 2],
] as const) {
  test(`U16: ${name} is refused where it stands`, () => {
    assert.deepEqual(places(`Text.\n\n${line}\n`), [[3, column, length]]);
  });
}

for (const [name, text] of [
  ['headings, lists, quotations and rules', '# A\n\n## B\n\n- a\n- b\n\n1. a\n2. b\n\n> q\n\n---\n\n***\n\n- - -\n'],
  ['emphasis at the start of a line', '*a* b\n\n**a** b\n\n_a_\n'],
  ['negative numbers and temperatures', '-5 °C\n\n+32 2 123\n'],
  ['a hash that is escaped', '\\#1 of the list\n'],
  ['an empty heading', '#\n\n##\n'],
  ['a link and a citation', '[a](b.md) and [@codice, article 1; @codice, preambolo]\n'],
  ['Chinese brackets around plain words', '检察官［注］（见下文）\n'],
  ['a German date that begins a wrapped line', 'am\n5.\u00A0Mai 2020\n'],
  ['a Chinese sentence that begins a wrapped line with a number', '见第\n1.二款\n'],
  ['a decimal that begins a paragraph', '1.5 per cent\n'],
  ['a table', '| a | b |\n|---|--:|\n| -x | 1 |\n'],
  ['fenced code', '```\n#a\n-b\n```\n\n~~~ text\n•\n```\n#a\n~~~\n'],
  ['a head with comments and lists', '---\n#comment\n-item: x\ntitle: ＃\n---\n\nText.\n'],
] as const) {
  test(`U16: ${name} pass`, () => assert.deepEqual(places(text), []));
}

test('U16: after a head, places count from the first line of the file', () => {
  assert.deepEqual(places('---\ntitle: a\n---\n\n#标题\n'), [[5, 1, 1]]);
});

test('U16: after fenced code the check goes on', () => {
  assert.deepEqual(places('```\n#a\n```\n\n#b\n'), [[5, 1, 1]]);
});

test('U16: all places of a text come at once, with the remedy', () => {
  const problems = checkMarkupLookalikes('a', '#a\n\n-b\n\n１．c\n');
  assert.deepEqual(
    problems.map(({ line }) => line),
    [1, 3, 5],
  );
  assert.match(problems[0]?.hint ?? '', /Put a space after it/);
  assert.match(problems[2]?.hint ?? '', /“1\. ”/);
});

test('hostile texts of 256 KB cost what their length does', () => {
  for (const unit of ['[', '［', '［x］（', '#', '-', '> ', '```\n', '1.', '１', '---\n', '\n']) {
    const text = unit.repeat(Math.ceil((256 * 1024) / Buffer.byteLength(unit)));
    assertNoBlowUp(JSON.stringify(unit), () => checkMarkupLookalikes('a', text));
  }
});
