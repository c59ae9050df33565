import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Rendered } from '../../src/content/markdown.ts';
import { render, wholeMarkup } from './marked.ts';

/** A piece of Markdown and the words of it that readers must see, in order. */
interface Piece {
  readonly source: string;
  readonly words: readonly string[];
}

const join = (pieces: readonly Piece[], between: string): Piece => ({
  source: pieces.map(({ source }) => source).join(between),
  words: pieces.flatMap(({ words }) => words),
});
const wrap = (piece: Piece, before: string, after: string, extra: readonly string[] = []): Piece => ({
  source: `${before}${piece.source}${after}`,
  words: [...piece.words, ...extra],
});

const WORDS = [
  'State',
  'prosecutor',
  'l’État',
  'œuvre',
  'naïve',
  'Straße',
  'прокурор',
  'независимость',
  'النيابة',
  'العامة',
  'استقلال',
  '检察官',
  '独立',
  '标准',
  'दण्ड',
  'می‌شود',
  '12',
  '2024',
  'A',
  'x1',
];

const word: fc.Arbitrary<Piece> = fc.constantFrom(...WORDS).map((text) => ({ source: text, words: wordsIn(text) }));
const escaped: fc.Arbitrary<Piece> = fc
  .constantFrom(
    '\\*',
    '\\_',
    '\\[x\\]',
    '\\#',
    '&amp;',
    '&lt;b&gt;',
    '&copy;',
    '&#x5c;',
    '\\`',
    '§',
    '“q”',
    '（注）',
    '؟',
  )
  .map((source) => ({
    source,
    words:
      source.includes('x') && !source.includes('#')
        ? ['x']
        : source.includes('b')
          ? ['b']
          : source.includes('q')
            ? ['q']
            : source.includes('注')
              ? ['注']
              : [],
  }));
const words = fc
  .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: escaped }), { minLength: 1, maxLength: 6 })
  .map((pieces) => join(pieces, ' '));

const place = fc.constantFrom('article 8(5)', 'paragraphs 2-3', 'principle XIV', 'sample');
const citation: fc.Arbitrary<Piece> = fc
  .array(fc.tuple(fc.constantFrom('uncac', 'oecd-2003', 'cedaw'), fc.option(place)), { minLength: 1, maxLength: 3 })
  .map((items) => ({
    source: `[${items.map(([id, at]) => (at === null ? `@${id}` : `@${id}, ${at}`)).join('; ')}]`,
    words: items.flatMap(([id, at]) => [...wordsIn(id), ...wordsIn(at ?? '')]),
  }));
const code: fc.Arbitrary<Piece> = fc
  .constantFrom(['`a *b*`', 'a b'], ['`` c`d ``', 'c d'], ['`<e>`', 'e'])
  .map(([source, text]) => ({ source: source as string, words: wordsIn(text as string) }));
const address = fc.constantFrom(
  'https://example.org/a_b?c=*d*',
  'peer-exchange.md',
  '../pages/about.md#scope',
  '#scope',
  'mailto:a@example.org',
  '<https://example.org/e>',
);
const link: fc.Arbitrary<Piece> = fc.tuple(words, address).map(([text, target]) => wrap(text, '[', `](${target})`));
const autolink: fc.Arbitrary<Piece> = fc.constant({
  source: '<https://example.org/x>',
  words: ['https', 'example', 'org', 'x'],
});

const inline: fc.Arbitrary<Piece> = fc.letrec<{ inline: Piece; part: Piece }>((tie) => ({
  inline: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => join(parts, ' ')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    citation,
    code,
    link,
    autolink,
    words.map((piece) => wrap(piece, '*', '*')),
    words.map((piece) => wrap(piece, '**', '**')),
    tie('part').map((piece) => (/[*`]/.test(piece.source) ? piece : wrap(piece, '***', '***'))),
  ),
})).inline;

const paragraph = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .chain((lines) => fc.constantFrom('\n', '  \n', '\\\n').map((end) => join(lines, end)));
const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .array(fc.array(inline, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 4 })
    .map((rows): Piece => {
      const lines = rows.map((cells) => wrap(join(cells, ' | '), '| ', ' |'));
      const rule: Piece = { source: `|${'---|'.repeat(columns)}`, words: [] };
      return join([lines[0] as Piece, rule, ...lines.slice(1)], '\n');
    }),
);
const fence = fc.constant({ source: '```js\nlet a = "**b**"; // [c](d)\n```', words: ['let', 'a', 'b', 'c', 'd'] });

const indent = (piece: Piece, by: string): Piece => ({ ...piece, source: piece.source.replaceAll('\n', `\n${by}`) });

const block: fc.Arbitrary<Piece> = fc.letrec<{ block: Piece; list: Piece; quote: Piece }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    table,
    fence,
    fc.constant({ source: '---', words: [] }),
    tie('list'),
    tie('quote'),
  ),
  list: fc
    .tuple(
      fc.boolean(),
      fc.boolean(),
      fc.array(fc.tuple(paragraph, fc.option(tie('block'))), { minLength: 1, maxLength: 3 }),
    )
    .map(([ordered, loose, items]) =>
      join(
        items.map(([text, more], index) => {
          const mark = ordered ? `${index + 1}. ` : '- ';
          return wrap(indent(more === null ? text : join([text, more], '\n\n'), ' '.repeat(mark.length)), mark, '');
        }),
        loose ? '\n\n' : '\n',
      ),
    ),
  quote: fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((blocks) => {
    const all = join(separated(blocks), '\n\n');
    return { ...all, source: `> ${all.source.replaceAll('\n', '\n> ')}` };
  }),
})).block;

/** Two lists or quotations in a row would be one. */
function separated(blocks: readonly Piece[]): Piece[] {
  return blocks.flatMap((piece, index) => (index > 0 ? [{ source: '---', words: [] }, piece] : [piece]));
}

const text: fc.Arbitrary<Piece> = fc
  .array(fc.tuple(fc.option(words), fc.boolean(), fc.array(block, { maxLength: 3 })), { minLength: 1, maxLength: 4 })
  .map((sections) =>
    join(
      sections.flatMap(([title, numbered, blocks], index) => {
        const number = numbered ? `2.${index + 1} ` : '';
        const heading =
          title === null
            ? []
            : [wrap({ ...title, words: [...wordsIn(number), ...title.words] }, `## ${number}`, ` {#part-${index}}`)];
        return [
          ...heading,
          ...separated(title === null && index > 0 ? [{ source: '---', words: [] }, ...blocks] : blocks),
        ];
      }),
      '\n\n',
    ),
  );

/** Words are runs of letters, marks and digits; what stands between them is for other tests. */
function wordsIn(plain: string): string[] {
  return plain.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** What a browser shows of markup. */
function textOf(html: string): string {
  return html
    .replace(/<\/(?:p|li|h\d|td|th|pre|blockquote|cite)>|<br>|<hr>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] as string);
}

function assertPlaces({ problems }: Rendered, source: string): void {
  const lines = source.split('\n');
  for (const { line = 0, column = 0, length = 0, message } of problems) {
    const whole = lines[line - 1];
    assert.ok(whole !== undefined, `${message} is on line ${line} of ${lines.length}`);
    assert.ok(
      column >= 1 && length >= 1 && column - 1 + length <= Math.max(1, whole.length),
      `${message} is at ${line}:${column}+${length}`,
    );
  }
}

test('M24 every word of a well-formed text is shown, once and in order, and nothing in it is a problem', () => {
  fc.assert(
    fc.property(text, ({ source, words: wanted }) => {
      const rendered = render(source);
      assert.deepEqual(rendered.problems, [], source);
      assert.deepEqual(wordsIn(textOf(wholeMarkup(rendered))), wanted, source);
    }),
    { numRuns: 1500 },
  );
});

test('M24 the place of a fault is found in any text around it', () => {
  fc.assert(
    fc.property(text, paragraph, ({ source }, around) => {
      const before = source === '' ? '' : `${source}\n\n---\n\n`;
      const lastLine = around.source.split('\n').at(-1) ?? '';
      const body = `${before}${around.source} <b>`;
      const { problems } = render(body);
      assert.deepEqual(
        problems.map(({ rule, line, column, length }) => [rule, line, column, length]),
        [['raw-html', body.split('\n').length, lastLine.length + 2, 3]],
        body,
      );
    }),
    { numRuns: 500 },
  );
});

const SOUP = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '``',
  '```\n',
  '~~~',
  '[',
  ']',
  '(',
  ')',
  '](',
  '![',
  '[@',
  '@',
  '; ',
  ', ',
  '<',
  '>',
  '<b>',
  '<!--',
  '&amp;',
  '&',
  '\\',
  '\n',
  '\n\n',
  '  \n',
  '    ',
  ' ',
  '- ',
  '1. ',
  '3. ',
  '> ',
  '## ',
  '# ',
  '{#',
  '}',
  '|',
  '\n|---|---|\n',
  '---',
  '===',
  ': ',
  'https://',
  '#',
  '。',
  '“',
  '؟',
  '【',
  '＠',
  '：',
];

const soupOf = (parts: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(parts, { maxLength }).map((list) => {
    let count = 0;
    return list.join('').replace(/word/g, () => {
      count += 1;
      return `w${count}`;
    });
  });
const signs = fc.constantFrom(...SOUP);
const sense = fc.constantFrom(
  'word ',
  'word',
  'word\n',
  '**word** ',
  '\n\n',
  '- word\n',
  '> word\n',
  '| word | word |\n',
);

test('M24 of any text at all no word is lost without a problem, and every problem has a place that exists', () => {
  const soup = fc.oneof(
    soupOf(fc.oneof(signs, fc.constant('word')), 40),
    soupOf(fc.oneof({ weight: 1, arbitrary: signs }, { weight: 3, arbitrary: sense }), 25),
  );
  fc.assert(
    fc.property(soup, (source) => {
      const rendered = render(source);
      assertPlaces(rendered, source);
      if (rendered.problems.length > 0) return;
      const shown = `${wholeMarkup(rendered)} ${rendered.sections.map(({ id }) => id).join(' ')}`.match(/w\d+/g) ?? [];
      for (const one of source.match(/w\d+/g) ?? [])
        assert.ok((shown as readonly string[]).includes(one), `${one} of ${JSON.stringify(source)} is lost`);
    }),
    { numRuns: 20_000 },
  );
});

test('no text makes markup that was not asked for', () => {
  const parts = [
    '"',
    "'",
    '<',
    '>',
    '&',
    'x',
    ' ',
    'onclick=',
    '](',
    '[',
    ')',
    'https://example.org/',
    '`',
    '|',
    '\n',
    '|---|\n',
    '## ',
    '{#x}',
    '[@x, y]',
    '```x\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (list) => {
      const html = wholeMarkup(render(list.join('')));
      const rest = html.replace(
        /<\/?(?:p|ul|ol|li|em|strong|pre|h[1-6]|br|hr|blockquote|cite|table|thead|tbody|tr|div)>|<\/?(?:code|td|th|a)>|<code class="language-x">|<th scope="col">|<div class="table" role="group" tabindex="0" aria-label="Table">|<a class="external" href="https:\/\/example\.org\/[^"<>]*" rel="noreferrer nofollow">/g,
        '',
      );
      assert.doesNotMatch(rest, /[<>"]/, list.join(''));
    }),
    { numRuns: 5000 },
  );
});
