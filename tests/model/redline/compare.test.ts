import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderMarkdown } from '../../../src/content/markdown.ts';
import { type Block, blocksOf } from '../../../src/model/redline/blocks.ts';
import { compareBlocks, compareTexts, compareWordings } from '../../../src/model/redline/compare.ts';
import { compareWords, textOf } from '../../../src/model/redline/spans.ts';
import { wordsOf } from '../../../src/model/redline/words.ts';
import type { StandardText } from '../../../src/model/site.ts';
import { PROJECT } from '../../../src/paths.ts';
import { readSite } from '../../../src/read-site.ts';

/** Words and signs of each language of the site, from which random texts are made. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['file', 'files', 'the', 'should', 'opened', 'well-known', '2.1', '.', ',', ' ', '  ', '35 %'],
  fr: ['l’accès', 'aux', 'dossiers', '«', '»', ' ', ' ', ';', 'été', '2 068'],
  es: ['¿', 'qué', '?', 'año', ' ', 'fiscalía', ',', 'según'],
  pt: ['não', ' ', 'são', 'ações', '.', 'à'],
  de: ['Straße', ' ', 'Maßnahme', '„', '“', 'für', '–'],
  ar: ['النيابة', 'العامة', 'حُكم', ' ', '،', '؛', '2.1', 'وَ', 'لا\u200cيجوز', '2,068'],
  ru: ['дело', 'дела', ' ', 'прокурор', '«', '»', 'ё'],
  'zh-Hans': ['检察', '机关', '应当', '公开', '公布', '。', '，', '程序', '2.1', '案卷', '𠮷'],
};

const textIn = (language: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...(WORDS[language] ?? [])), { maxLength: 30 }).map((parts) => parts.join(''));
const blocks = (language: string): fc.Arbitrary<Block[]> =>
  fc.array(
    fc.record(
      {
        kind: fc.constantFrom<Block['kind']>('paragraph', 'item', 'row', 'citations'),
        text: textIn(language).filter((text) => text !== ''),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 8 },
  );

for (const language of Object.keys(WORDS)) {
  test(`in ${language}, text minus deletions is the new text, and minus insertions the old one`, () => {
    fc.assert(
      fc.property(textIn(language), textIn(language), (before, after) => {
        const spans = compareWords(before, after, language);
        assert.equal(textOf(spans, 'new'), after);
        assert.equal(textOf(spans, 'old'), before);
        assert.equal(wordsOf(before, language).join(''), before);
      }),
      { numRuns: 120 },
    );
    fc.assert(
      fc.property(blocks(language), blocks(language), (before, after) => {
        const compared = compareBlocks(before, after, language);
        for (const [version, wanted] of [
          ['new', after],
          ['old', before],
        ] as const)
          assert.deepEqual(
            compared
              .map(({ kind, spans }) => ({ kind, text: textOf(spans, version) }))
              .filter(({ text }) => text !== ''),
            wanted,
          );
      }),
      { numRuns: 60 },
    );
  });
}

/** A text of paragraphs, lists within lists, and tables, in Markdown. */
function markdownIn(language: string): fc.Arbitrary<string> {
  const words = textIn(language).filter((text) => /\p{L}/u.test(text));
  const cell = words.map((text) => text.trim());
  const table = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
    .map((rows) => ['| a | b |', '|---|---|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
  const list = fc
    .array(fc.tuple(fc.boolean(), words), { minLength: 1, maxLength: 4 })
    .map((items) => items.map(([deep, text], at) => `${deep && at > 0 ? '  ' : ''}- ${text.trim()}`).join('\n'));
  const part = fc.oneof(words, list, table);
  return fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => `## A {#a}\n\n${parts.join('\n\n')}\n\n## B {#b}\n\n${parts[0]}\n`);
}

test('whatever lists and tables two texts have, the redline gives all words of both back, in every language', () => {
  const options = {
    file: 'content/x/standards/x.md',
    bodyLine: 1,
    citations: () => '',
    href: () => '',
    tableLabel: '',
  };
  const textFrom = (body: string): StandardText => {
    const head = { title: 'T', summary: 'S' };
    return { head, body, rendered: renderMarkdown(body, options) } as unknown as StandardText;
  };
  const bare = (text: string): string => text.replace(/[\s|]/g, '');
  /** All words of the markup, found by another way than the comparison's own. */
  const wordsIn = ({ rendered: { sections } }: StandardText): string =>
    bare(sections.map(({ title, html }) => title + html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"')).join(''));
  for (const language of Object.keys(WORDS)) {
    fc.assert(
      fc.property(markdownIn(language), markdownIn(language), (one, other) => {
        const [before, after] = [textFrom(one), textFrom(other)];
        const spans = compareTexts(before, after, language).sections.flatMap(({ heading, blocks: parts }) => [
          ...heading,
          ...parts.flatMap((part) => part.spans),
        ]);
        assert.equal(bare(textOf(spans, 'new')), wordsIn(after));
        assert.equal(bare(textOf(spans, 'old')), wordsIn(before));
      }),
      { numRuns: 25 },
    );
  }
});

test('any two versions of the real standards give both texts back, section by section, in every language they share', () => {
  const { site, problems } = readSite({ root: PROJECT });
  assert.deepEqual(problems, []);
  let compared = 0;
  for (const { versions } of site?.histories.values() ?? []) {
    for (const from of versions) {
      for (const to of versions) {
        for (const [language, before] of from.texts) {
          const after = to.texts.get(language);
          if (after === undefined) continue;
          compared += 1;
          const { sections } = compareTexts(before, after, language);
          const of = (version: 'old' | 'new'): string =>
            sections
              .flatMap(({ heading, blocks: parts }) => [heading, ...parts.map(({ spans }) => spans)])
              .map((spans) => textOf(spans, version))
              .filter((text) => text !== '')
              .join('\n');
          const text = ({ rendered }: typeof before): string =>
            rendered.sections
              .flatMap(({ number, title, html }) => [
                number === null ? title : `${number} ${title}`,
                ...blocksOf(html).map(({ text }) => text),
              ])
              .join('\n');
          assert.equal(of('old'), text(before));
          assert.equal(of('new'), text(after));
        }
      }
    }
  }
  assert.ok(compared >= 40, `${compared} comparisons`);
});

test('a change is told by whole words, also where a script writes no spaces', () => {
  const told = (before: string, after: string, language: string): string =>
    compareWords(before, after, language)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
      .join('');
  assert.equal(told('The files are closed.', 'The file is closed.', 'en'), 'The [-files are-][+file is+] closed.');
  assert.equal(told('القواعد مكتوبة', 'القواعد منشورة', 'ar'), 'القواعد [-مكتوبة-][+منشورة+]');
  assert.equal(told('程序应当公布', '程序应当公开', 'zh-Hans'), '程序应当[-公布-][+公开+]');
  assert.deepEqual(wordsOf('检察机关应当具备技术手段', 'zh-Hans').slice(0, 2), ['检察', '机关']);
});

test('markup is taken apart into what stands on its own, with citations apart from the words', () => {
  assert.deepEqual(
    blocksOf(
      '<p>Uno &amp; <em>due</em>. <span class="cites"><a href="#">Code, article 1</a><bdi lang="it"><span>x</span></bdi></span></p>\n<ul>\n<li>tre</li>\n<li>\n<p>quattro</p>\n</li>\n</ul>\n<div class="table"><table>\n<tr>\n<th scope="col">a</th>\n<th scope="col">b</th>\n</tr>\n</table></div>\n',
    ),
    [
      { kind: 'paragraph', text: 'Uno & due.' },
      { kind: 'citations', text: 'Code, article 1x' },
      { kind: 'item', text: 'tre' },
      { kind: 'item', text: 'quattro' },
      { kind: 'row', text: 'a | b' },
    ],
  );
});

test('two wordings of a section are compared paragraph by paragraph, and give both back', () => {
  const before = 'A heading\nThe first.\nA prosecutor may decline.';
  const after = 'A heading\nA prosecutor must decline.\nSomething else entirely.';
  const compared = compareWordings(before, after, 'en');
  assert.deepEqual(compared, [
    [{ kind: 'same', text: 'A heading' }],
    [{ kind: 'deleted', text: 'The first.' }],
    [
      { kind: 'same', text: 'A prosecutor ' },
      { kind: 'deleted', text: 'may' },
      { kind: 'inserted', text: 'must' },
      { kind: 'same', text: ' decline.' },
    ],
    [{ kind: 'inserted', text: 'Something else entirely.' }],
  ]);
  for (const [version, wanted] of [
    ['old', before],
    ['new', after],
  ] as const)
    assert.equal(
      compared
        .map((spans) => textOf(spans, version))
        .filter(Boolean)
        .join('\n'),
      wanted,
    );
});

test('texts that share no word, however long, are shown as one taken out and one added', () => {
  const [before, after] = ['a, '.repeat(1500), 'b; '.repeat(1500)];
  assert.deepEqual(
    compareWords(before, after, 'en').map(({ kind }) => kind),
    ['deleted', 'inserted'],
  );
});
