import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFine, assertFound, marked, render } from './marked.ts';

test('every citation of a bracket is found, with its place in the file', () => {
  const { text, places } = marked(
    'Text. [⟦@uncac, article 8(5)⟧; ⟦@oecd-x-2003, paragraphs 2-3⟧ ;⟦@cedaw⟧]\n\n- Item [⟦@a, principle XIV⟧]',
    5,
  );
  const { citations, problems, lead } = render(text, { bodyLine: 5 });
  assert.deepEqual(problems, []);
  assert.deepEqual(citations, [
    { instrument: 'uncac', place: 'article 8(5)', ...places[0] },
    { instrument: 'oecd-x-2003', place: 'paragraphs 2-3', ...places[1] },
    { instrument: 'cedaw', place: null, ...places[2] },
    { instrument: 'a', place: 'principle XIV', ...places[3] },
  ]);
  assert.match(lead, /<cite>uncac, article 8\(5\); oecd-x-2003, paragraphs 2-3; cedaw<\/cite>/);
});

for (const place of [
  'guideline 13(c)',
  'articles 46(23)-46(24)',
  'standard 2-2.1',
  'section F(g)',
  'key to tables',
  'chapter 2 section 7',
  'part 1, annex',
  'l’annexe',
  'sample',
]) {
  test(`a place may be “${place}”`, () => {
    assert.deepEqual(
      render(`Text [@a-b, ${place}].`).citations.map((ref) => ref.place),
      [place],
    );
  });
}

test('a citation may go over the end of a line, and stand in lists, tables, quotations and emphasis', () => {
  const { citations, problems } = render(
    'One [@a, article\n2; @b,\nparagraph 3]\n\n> - *x [@c, value 1]*\n\n| h |\n|---|\n| y \\| [@d, page 4] |',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    citations.map(({ instrument, place, line, column }) => [instrument, place, line, column]),
    [
      ['a', 'article 2', 1, 6],
      ['b', 'paragraph 3', 2, 4],
      ['c', 'value 1', 5, 9],
      ['d', 'page 4', 9, 9],
    ],
  );
});

test('a section knows the citations of its own text, the whole file all of them in order', () => {
  const { sections, citations } = render(
    '[@a]\n\n## One {#one}\n\n[@b] [@c]\n\n### Two {#two}\n\n[@d]\n\n## Three {#three}',
  );
  assert.deepEqual(
    sections.map((section) => section.citations.map(({ instrument }) => instrument)),
    [['b', 'c'], ['d'], []],
  );
  assert.deepEqual(
    citations.map(({ instrument }) => instrument),
    ['a', 'b', 'c', 'd'],
  );
});

test('in code, behind a backslash and in the text of a link, what looks like a citation is text', () => {
  assertFine('`[@a, b]` \\[@a, b] a@b.c');
  assert.deepEqual(render('`[@a]` \\[@b] [@c](https://example.org)').citations, []);
  assert.match(render('[@c](https://example.org)').lead, />@c<\/a>/);
});

for (const [sample, words] of [
  [
    'Text ⟦[@uncac, article 8; cedaw, article 2]⟧.',
    /The sign @ is missing before “cedaw”.*Write \[@uncac, article 8; @cedaw, article 2\]/,
  ],
  ['Text ⟦[@uncac, article 8, @cedaw]⟧.', /not well formed|signs/],
  ['Text ⟦[@uncac,]⟧.', /A comma announces a place.*Write \[@uncac\]/],
  ['Text ⟦[@uncac, ; @b]⟧.', /A comma announces a place/],
  ['Text ⟦[@]⟧.', /names no instrument.*A citation is written \[@instrument-id, place\]/],
  ['Text ⟦[@a; ]⟧.', /names no instrument.*Write \[@a\]/],
  ['Text ⟦[@ uncac, article 8]⟧.', /A space stands behind the sign @.*Write \[@uncac, article 8\]/],
  ['Text ⟦[@uncac article 8]⟧.', /A comma is missing.*Write \[@uncac, article 8\]/],
  ['Text ⟦[@UNCAC, article 8]⟧.', /“UNCAC” has signs that no id has.*Write \[@uncac, article 8\]/],
  ['Text ⟦[@un_cac, article 8]⟧.', /Write \[@un-cac, article 8\]/],
  ['Text ⟦[@état]⟧.', /signs that no id has.*A citation is written/],
  ['Text ⟦[@uncac，article 8]⟧.', /full-width signs.*Write \[@uncac, article 8\]/],
  ['Text ⟦[@uncac, article 8；@cedaw]⟧.', /full-width signs.*Write \[@uncac, article 8; @cedaw\]/],
  ['Text ⟦[@uncac, article 8（5）]⟧.', /full-width signs.*Write \[@uncac, article 8\(5\)\]/],
  ['Text ⟦[＠uncac, article 8]⟧.', /looks like a citation.*Write \[@uncac, article 8\]/],
  ['文本⟦【@uncac，article 8】⟧。', /looks like a citation.*Write \[@uncac, article 8\]/],
  ['文本⟦［＠uncac］⟧。', /looks like a citation.*Write \[@uncac\]/],
  ['Text ⟦[ @uncac, article 8]⟧.', /looks like a citation.*Write \[@uncac, article 8\]/],
  ['Text ⟦[uncac, article 8(5)]⟧.', /the sign @ is missing.*Write \[@uncac, article 8\(5\)\]/],
  ['Text ⟦[oecd-x-2003, guideline 1]⟧.', /the sign @ is missing/],
  ['Text ⟦[@uncac, article 8⟧', /looks like a citation.*Write \[@uncac, article 8\]/],
  ['Text ⟦[@uncac, [article 8]⟧.'.replace('[article 8]⟧', '⟧[article 8]'), /looks like a citation/],
] as const) {
  test(`a citation that is not well formed is refused, with the right form: ${sample.replace(/[⟦⟧]/g, '')}`, () => {
    assertFound(sample, 'citation-form', words);
  });
}

test('square brackets that are no citation are text', () => {
  assertFine('He said “[the State] shall [sic] act”, see [annex 2, page 3] and [x]. [Article 5, paragraph 2]');
});

test('a citation inside the text of a link is refused, as the link is none then', () => {
  assertFound(
    'See [the text [@uncac] there⟦](https://example.org)⟧.',
    'leftover-markup',
    /no citation and no other link within the text/,
  );
});
