import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFine, assertFound, render } from './marked.ts';

const idsOf = (text: string): string[] => render(text).sections.map(({ id }) => id);

test('a heading ends with its id, in any script', () => {
  const { sections, problems } = render(
    '## 范围 {#scope}\n\n### 2.1 独立 {#independence}\n\n## النطاق {#range}\n\n## Closed {#closed} ##',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    sections.map(({ id, number, title }) => [id, number, title]),
    [
      ['scope', null, '范围'],
      ['independence', '2.1', '独立'],
      ['range', null, 'النطاق'],
      ['closed', null, 'Closed'],
    ],
  );
});

test('a number of a provision is digits with points between them, and a space', () => {
  const numbers = (text: string) => render(text).sections.map(({ number, title }) => [number, title]);
  assert.deepEqual(
    numbers('## 2.1 One {#a}\n\n## 2.10.3 Two {#b}\n\n## 2 Three {#c}\n\n## 2. Four {#d}\n\n## Article 2.1 {#e}'),
    [
      ['2.1', 'One'],
      ['2.10.3', 'Two'],
      [null, '2 Three'],
      [null, '2. Four'],
      [null, 'Article 2.1'],
    ],
  );
});

test('M16 an unnumbered heading without an id gets one of its own words, or of its place where none are Latin', () => {
  assert.deepEqual(
    idsOf('## Été à Œdipe: l’État\n\n## Straße\n\n## 独立\n\n## المدعي العام\n\n## Été à Œdipe: l’État'),
    ['ete-a-oedipe-letat', 'strasse', 'section-3', 'section-4', 'ete-a-oedipe-letat-2'],
  );
});

test('made ids keep clear of written ones, of ids of the page and of each other', () => {
  assert.deepEqual(idsOf('## Scope\n\n## Other {#scope}\n\n## Page contents\n\n## Scope'), [
    'scope-2',
    'scope',
    'text-page-contents',
    'scope-3',
  ]);
  assertFine('## Scope\n\n## Other {#scope}\n\n## Contents');
});

test('a provision without an id is refused with the line to write', () => {
  assertFound(
    '## Scope {#scope}\n\n⟦### 2.1 A short **title**⟧',
    'heading-id',
    /Write ### 2\.1 A short \*\*title\*\* \{#a-short-title\}/,
  );
  assertFound('⟦## 2.1 独立⟧', 'heading-id', /Write ## 2\.1 独立 \{#provision-2-1\}/);
  assertFound('## Scope {#scope}\n\n## 2.1 Scope {#b}\n\n⟦## 2.2 Scope⟧', 'heading-id', /\{#scope-2\}/);
});

for (const [mark, better] of [
  ['{#Scope}', 'scope'],
  ['{#two words}', 'two-words'],
  ['{ #scope}', 'scope'],
  ['{scope}', 'scope'],
  ['{#scope .wide}', 'scope-wide'],
  ['{#scope_one}', 'scope-one'],
  ['{#-scope}', 'scope'],
  ['{#scope--one}', 'scope-one'],
  ['{#étendue}', 'etendue'],
  ['{#}', 'title'],
  ['{}', 'title'],
  ['{#范围}', 'title'],
  ['｛#scope｝', 'scope'],
  ['{＃scope}', 'scope'],
  ['{onclick=x}', 'onclick-x'],
] as const) {
  test(`M15 the id ${mark} is refused, with a better one`, () => {
    assertFound(`## Title ⟦${mark}⟧`, 'heading-id', new RegExp(`is no id.*Write \\{#${better}\\}`));
  });
}

test('M15 ids that the page around the text uses, and ids used twice, are refused', () => {
  for (const id of ['main', 'page-sources', 'page-languages']) {
    assertFound(`## Title ⟦{#${id}}⟧`, 'heading-id', /is taken by the page around the text/);
  }
  assertFound(
    '## One {#a}\n\n## Two ⟦{#a}⟧\n\n## Three ⟦{#a}⟧',
    'heading-id',
    /already that of the heading on line (1|12)\. → Write \{#(two|three)\}/,
  );
});

test('M12 ids and names that every object has are ordinary words', () => {
  assertFine(
    '## constructor {#constructor}\n\n## prototype\n\n## __proto__ is \\_\\_\n\n[__proto__][constructor]\n\n[constructor]: https://example.org'
      .replace('## __proto__', '## \\_\\_proto\\_\\_')
      .replace('[__proto__]', '[x]'),
  );
  assert.deepEqual(idsOf('## constructor\n\n## hasOwnProperty\n\n## toString'), [
    'constructor',
    'hasownproperty',
    'tostring',
  ]);
});

test('M25 headings go down one level at a time, from the second', () => {
  assertFound('⟦# Title⟧\n\n## Scope {#scope}', 'heading-level', /title of the page.*##/);
  assertFound('## One {#a}\n\n⟦#### Two {#b}⟧', 'heading-level', /4 signs #.*no more than 3.*Write ###/);
  assertFound('⟦### One {#a}⟧', 'heading-level', /no more than 2/);
  assertFine('## One {#a}\n\n### Two {#b}\n\n#### Three {#c}\n\n## Four {#d}');
});

test('a heading stands on its own, has text, and holds no link, citation or image', () => {
  assertFound('- ⟦- ## Inside⟧'.replace('- ⟦- ', '⟦- '), 'heading-level', /inside a list or a quotation/);
  assertFound('⟦> ## Inside⟧', 'heading-level', /inside a list or a quotation/);
  assertFound('⟦## {#a}⟧', 'heading-text', /has no text/);
  assertFound('⟦##⟧', 'heading-text', /has no text/);
  assertFound('## ⟦See [there](#a)⟧ {#a}', 'heading-text', /which is a link itself/);
  assertFound('## 2.1 ⟦Title [@uncac]⟧ {#a}', 'heading-text', /which is a link itself/);
  assert.deepEqual(render('## Title [@uncac] {#a}').citations, []);
});

for (const title of ['⟦2.1.⟧ Title', '⟦2.1:⟧ Title', '⟦2.1⟧Title', '⟦٢.١⟧ العنوان', '⟦２.１⟧ 标题', '⟦2．1⟧ 标题']) {
  test(`a heading that begins with ${title.split(' ')[0]} has no number that is understood`, () => {
    assertFound(`## ${title} {#a}`, 'heading-number', /Write 2\.1 and a space/);
  });
}

test('an id stands at the end of a heading and nowhere else', () => {
  assertFound('A paragraph. ⟦{#here}⟧', 'heading-id', /only headings have ids/);
  assertFound('## One ⟦{#a}⟧ two {#b}', 'heading-id', /only headings have ids/);
  assertFine('## One \\{#a}');
});

test('M22 a line of hyphens or equal signs below a text is no heading', () => {
  assertFound('A title\n⟦---⟧\n\nText.', 'setext-heading', /write ## before it/);
  assertFound('A title\n⟦===⟧\n\nText.', 'lookalike-markup', /write ## before it/);
  assertFound('A title\n⟦--⟧', 'lookalike-markup', /write ## before it/);
  assertFound('> A title\n⟦> -----⟧', 'setext-heading', /write ## before it/);
  assertFine('Text.\n\n---\n\nText.\n***\nText.\n- - -\nText.');
});

for (const [sample, words] of [
  ['⟦#标⟧题', /looks like a heading/],
  ['⟦＃⟧ 标题', /looks like a heading/],
  ['⟦##\u00a0⟧Title', /an ordinary space/],
  ['⟦##\u3000⟧标题', /an ordinary space/],
  ['⟦#######⟧ Title', /looks like a heading/],
  ['⟦１．⟧项目', /looks like an item of a numbered list/],
  ['⟦1．⟧ 项目', /looks like an item of a numbered list/],
  ['⟦1.⟧Item', /looks like an item of a numbered list/],
  ['⟦-⟧item', /has no space behind the sign/],
  ['Text:\n⟦•⟧ item\n⟦•⟧ item', /a sign that is not understood/],
  ['⟦－⟧ 项目', /a sign that is not understood/],
  ['- a\n\n      ⟦-⟧ b', /too many spaces/],
  ['    ⟦1.⟧ a', /too many spaces/],
  ['    ⟦##⟧ a', /too many spaces/],
] as const) {
  test(`U16 a line that only looks like markup is found: ${JSON.stringify(sample.replace(/[⟦⟧]/g, ''))}`, () => {
    assertFound(sample, 'lookalike-markup', words);
  });
}

test('U16 signs at the beginning of a line that are meant stay', () => {
  assertFine(
    'The law of\n2024. A year.\n\n1.5 million\n\n-5 degrees\n\n\\- a hyphen\n\n\\# 1\n\n— a dash\n\n| a | b |\n|---|---|\n| - | • |\n\n```\n#x\n•\n===\n```\n\n1. a\n   - b\n     1. c',
  );
});
