import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { PROJECT } from '../../src/paths.ts';
import { assertHeadFound, assertProblems, FILE, marked } from './marked.ts';

const headOf = (head: string): unknown => {
  const { head: data, problems } = parseFrontMatter(FILE, `---\n${head}\n---\nText.\n`);
  assert.deepEqual(problems, []);
  return data;
};

/** Asserts that a whole file has exactly the problem marked in it, and that nothing of it was read. */
function assertRefused(sample: string, words: RegExp): void {
  const { text, places } = marked(sample);
  const { head, body, problems } = parseFrontMatter(FILE, text);
  assertProblems(problems, 'head', places, words);
  assert.equal(head, undefined);
  assert.equal(body, '');
}

test('a head and the text below it are told apart, with the line on which the text begins', () => {
  const { head, body, bodyLine, problems } = parseFrontMatter(
    FILE,
    '---\ntitle: One\n\n# a remark\nnumber: 2\n---\n\n## Scope\n',
  );
  assert.deepEqual(
    { head, body, bodyLine, problems },
    { head: { title: 'One', number: '2' }, body: '\n## Scope\n', bodyLine: 7, problems: [] },
  );
});

test('a text may be empty, may begin on the last line, and may have the line ends of Windows', () => {
  assert.equal(parseFrontMatter(FILE, '---\ntitle: One\n---').body, '');
  assert.equal(parseFrontMatter(FILE, '---\ntitle: One\n---\nText').body, 'Text');
  const windows = parseFrontMatter(FILE, '---\r\ntitle: One\r\n---\r\nText\r\n');
  assert.deepEqual(
    [windows.head, windows.body, windows.bodyLine, windows.problems],
    [{ title: 'One' }, 'Text\n', 4, []],
  );
});

// F1–F6: other formats, one of which runs what it reads.
for (const opening of [
  '---js',
  '---javascript',
  '---JS',
  '--- js',
  '---jsLegacy',
  '---node',
  '---json',
  '---toml',
  '---constructor',
  '---toString',
  '---valueOf',
  '---hasOwnProperty',
  '---yaml',
  '---__proto__',
]) {
  test(`F1 a head that begins with ${opening} is refused, and nothing in it is run`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lectern-'));
    const code = `{ title: require('node:fs').writeFileSync(${JSON.stringify(path.join(folder, 'sentinel'))}, '') }`;
    assertRefused(`⟦${opening}⟧\n${code}\n---\nText.\n`, /which is not allowed there/);
    assert.deepEqual(readdirSync(folder), []);
  });
}

test('F2 the engines of gray-matter that read other formats are never reached, whatever its options say', () => {
  const source = readFileSync(path.join(PROJECT, 'src/content/front-matter.ts'), 'utf8');
  assert.match(source, /json: refuse,\s+javascript: refuse,/);
  assert.doesNotMatch(source, /language:|delimiters:|excerpt/);
});

test('F17 a head without an end is refused', () => {
  assertRefused('⟦---⟧\ntitle: One\n\nText that would be lost.\n', /has no end/);
  assertRefused('⟦---⟧', /has no end/);
});

test('F18 a line that ends the head holds nothing else', () => {
  assertRefused('---\ntitle: One\n⟦---foo⟧\nText.\n', /“---foo”, not just ---/);
  assertRefused('---\ntitle: One\n⟦----⟧\nText.\n', /not just ---/);
  assertRefused('---\ntitle: One\n⟦--- ⟧\nText.\n', /not just ---/);
});

test('F19 a file without a head is refused, also where it begins with a rule across the page', () => {
  assertRefused('⟦## Scope⟧\n\nText.\n', /The file has no head/);
  assertRefused('⟦----⟧\n\nText.\n\n---\n', /not exactly ---/);
  assertRefused('⟦--- ⟧\ntitle: One\n---\n', /not exactly ---/);
  const { head, problems } = parseFrontMatter(FILE, '---\n\nSome text.\n\n---\n\nMore text.\n');
  assert.equal(head, undefined);
  assertProblems(problems, 'head-syntax', [{ line: 3, column: 1, length: 10 }], /not understood/);
});

test('F20 nothing stands before the head', () => {
  assertRefused(' ---\ntitle: One\n---\n'.replace(' ---', '⟦ ---⟧'), /A space stands before ---/);
  const { problems } = parseFrontMatter(FILE, '\n---\ntitle: One\n---\n');
  assertProblems(problems, 'head', [{ line: 1, column: 1, length: 1 }], /An empty line stands before the head/);
  assertRefused('⟦\ufeff---⟧\ntitle: One\n---\n', /byte order mark/);
  assert.equal(parseFrontMatter(FILE, '').problems.length, 1);
});

for (const [name, head] of [
  ['__proto__', '⟦__proto__⟧: x'],
  ['__proto__ with entries', '⟦__proto__⟧:\n  polluted: yes'],
  ['__proto__ in quotation marks', '⟦"__proto__"⟧: x'],
  ['__proto__ deeper', 'translation:\n  ⟦__proto__⟧: x'],
  ['__proto__ in a list', 'related:\n  - ⟦__proto__⟧: x'],
  ['__proto__ in curly brackets', 'translation: {⟦__proto__⟧: {polluted: yes}}'],
  ['__proto__ after a question mark', '? ⟦__proto__⟧\n: x'],
  ['constructor', '⟦constructor⟧:\n  ⟦prototype⟧: x'],
  ['hasOwnProperty', '⟦hasOwnProperty⟧: x'],
] as const) {
  test(`F7 F8 an entry named ${name} is refused and nothing is handed on`, () => {
    assertHeadFound(head, 'head-key', /No entry may have the name/);
    assert.equal(parseFrontMatter(FILE, `---\n${marked(head).text}\n---\n`).head, undefined);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
}

test('F7 a forbidden name written with an escape is found all the same', () => {
  const { head, problems } = parseFrontMatter(FILE, '---\n"\\u005f_proto__": x\n---\n');
  assert.equal(head, undefined);
  assert.deepEqual(
    problems.map(({ rule, line, column }) => [rule, line, column]),
    [
      ['head-key', 2, 1],
      ['head-escape', 2, 1],
    ],
  );
});

test('F9 an entry that stands twice is refused, naming both lines', () => {
  assertHeadFound(
    'title: One\nsummary: Two\n⟦title⟧: Three',
    'head-key',
    /“title” stands here a second time\. It stands first on line 2/,
  );
});

test('F10 names for values, references to them and merges are refused', () => {
  assertHeadFound('title: ⟦&name One⟧', 'head-yaml', /The sign & before a value gives it a name .* "&name One"/);
  assertHeadFound('title: ⟦&a One⟧\nsummary: ⟦*a⟧', 'head-yaml', /The sign &|refers to another one/);
  assertHeadFound('⟦<<⟧: {title: One}', 'head-yaml', /takes in the entries of another value/);
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`),
  ].join('\n');
  assert.equal(parseFrontMatter(FILE, `---\n${bomb}\n---\n`).head, undefined);
});

test('F11 deep nesting is refused at once, before and behind another fault', () => {
  assertHeadFound('a: {a: {a: {⟦a⟧: {a: 1}}}}', 'head-syntax', /stand inside each other too often/);
  for (const open of ['[', '{a: ', '- ', '? ', '&a [', '!a [']) {
    const many = open.repeat(Math.floor(15_000 / open.length));
    for (const head of [many, `title: ${many}`, `title: a: b\nsummary: ${many}`, `title: a: b\n${many}`]) {
      const { head: data, problems } = parseFrontMatter(FILE, `---\n${head}\n---\n`);
      assert.equal(data, undefined);
      assert.ok(problems.length > 0);
    }
  }
});

test('F11 a head beyond its size is refused before it is read', () => {
  const characters = parseFrontMatter(FILE, `---\ntitle: ${'x'.repeat(17_000)}\n---\n`);
  assertProblems(characters.problems, 'head', [{ line: 1, column: 1, length: 3 }], /16384 on 300 are the most/);
  const lines = parseFrontMatter(FILE, `---\n${'\n'.repeat(400)}title: One\n---\n`);
  assertProblems(lines.problems, 'head', [{ line: 1, column: 1, length: 3 }], /401 lines|402 lines/);
});

test('F12 types are refused', () => {
  assertHeadFound('title: ⟦!!js/function "x"⟧', 'head-yaml', /The sign ! before a value gives it a type/);
  assertHeadFound('title: ⟦!!str One⟧', 'head-yaml', /gives it a type/);
  assertHeadFound('title: ⟦!!binary aGk=⟧', 'head-yaml', /gives it a type/);
  assertHeadFound('title: ⟦!important⟧', 'head-yaml', /put the whole value in quotation marks: "!important"/);
});

test('F13 F14 every value stays the text that was written', () => {
  const head =
    'edited: 2024-02-30\nphone: +3222222222\ncode: 01234\nversion: 1.10\ntime: 12:30:00\nid: 12345678901234567890\nnothing: null\nanswer: yes\nempty:\nlist: [1.0, no]';
  assert.deepEqual(headOf(head), {
    edited: '2024-02-30',
    phone: '+3222222222',
    code: '01234',
    version: '1.10',
    time: '12:30:00',
    id: '12345678901234567890',
    nothing: 'null',
    answer: 'yes',
    empty: '',
    list: ['1.0', 'no'],
  });
});

for (const [sample, words] of [
  ['title: Scope⟦:⟧ what is meant', /colon followed by a space.*title: "Scope: what is meant"/],
  ['title: ⟦*bold* words⟧', /begins with \*.*title: "\*bold\* words"/],
  ['title: ⟦@home⟧', /begins with @/],
  ['title: ⟦`code`⟧', /begins with `/],
  ['title: ⟦%⟧', /begins with %/],
  ['title: ⟦- one⟧', /begins with -/],
  ['title: ⟦[draft⟧', /begins with \[, which begins a list that is not closed/],
  ['title: ⟦{draft⟧', /begins with \{/],
  ["title: 'l⟦'État'⟧", /behind its second '.*title: "l’État"/],
  ['title: "He said ⟦"no" to it"⟧', /behind its second ".*“no”/],
  ['title: "Draft⟦" of a text⟧', /behind its second ".*title: '"Draft" of a text'/],
  ['title: ⟦"Draft⟧\nsummary: Two\nstatus: "draft"', /begins with " but does not end with it.*title: "Draft"/],
  ['⟦title：⟧', /full-width/],
  ['⟦title： 独立⟧\nsummary: Two', /full-width/],
  ['⟦title:One⟧', /A space is missing behind the colon.*title: One/],
  ['title: One\n⟦summary⟧', /not understood/],
  ['⟦%YAML 1.1⟧\ntitle: One', /may not begin with %/],
  ['title: One\n⟦...⟧\nsummary: Two', /Three points end a head elsewhere/],
  ['title: One\n⟦  summary: Two⟧', /not understood at this place/],
] as const) {
  test(`F15 a head is explained in plain words: ${JSON.stringify(marked(sample).text)}`, () => {
    assertHeadFound(sample, 'head-syntax', words);
  });
}

test('F15 words that YAML would leave out are found', () => {
  assertHeadFound(
    'title: C# guide ⟦# for editors⟧',
    'head-remark',
    /Everything behind a space and the sign # would be left out.*"C# guide # for editors"/,
  );
  assert.deepEqual(headOf('title: C#\n# a remark\nsummary: "a # b"'), { title: 'C#', summary: 'a # b' });
});

test('F15 what only looks difficult is fine', () => {
  assert.deepEqual(headOf("title: l'État, l’État & Q&A! Why? 100 %\nsummary: a:b c：d [x] {y}"), {
    title: "l'État, l’État & Q&A! Why? 100 %",
    summary: 'a:b c：d [x] {y}',
  });
});

test('F15 several faults are told at once', () => {
  assertHeadFound('title: a⟦:⟧ b\nstatus: draft\nsummary: c⟦:⟧ d', 'head-syntax', /colon followed by a space/);
});

test('F16 a tab is refused anywhere in a head', () => {
  assertHeadFound('translation:\n⟦\t⟧status: draft', 'head-syntax', /A tab stands in the head/);
  assertHeadFound('title:⟦\t⟧One', 'head-syntax', /A tab stands in the head/);
});

test('F21 a head that is a list, a text or empty is refused', () => {
  assertHeadFound('⟦- one⟧\n- two', 'head-syntax', /not understood/);
  assertHeadFound('⟦42⟧', 'head-syntax', /not understood/);
  assertHeadFound('⟦just a text⟧', 'head-syntax', /not understood/);
  for (const text of ['---\n---\n', '---\n\n---\n', '---\n# a remark\n---\n', '---\n{}\n---\n']) {
    const { head, problems } = parseFrontMatter(FILE, text);
    assert.equal(head, undefined);
    assert.equal(problems.length, 1, text);
  }
});

test('F22 a faulty text read a second time has the same fault again', () => {
  const text = '---\ntitle: a: b\n---\nText.\n';
  const first = parseFrontMatter(FILE, text);
  assert.deepEqual(parseFrontMatter(FILE, text).problems, first.problems);
  assert.equal(first.problems.length, 1);
});

test('a backslash that stands for another sign is refused', () => {
  assertHeadFound('title: ⟦"a\\u202eb"⟧', 'head-escape', /A backslash in quotation marks/);
  assertHeadFound('title: ⟦"a\\x00"⟧', 'head-escape', /A backslash/);
  assert.deepEqual(headOf('title: "a \\"b\\" \\\\ c"\nsummary: a\\u202e'), {
    title: 'a "b" \\ c',
    summary: 'a\\u202e',
  });
});

test('an entry has a plain word as its name', () => {
  assertHeadFound('? ⟦[a]⟧\n: b', 'head-yaml', /not a plain word/);
  assertHeadFound('? ⟦a⟧\n: b', 'head-yaml', /not a plain word/);
});

test('a value may go over several lines', () => {
  assert.deepEqual(headOf('summary: >-\n  One\n  two\ntitle: |-\n  A\n  B\nnote: one\n  two'), {
    summary: 'One two',
    title: 'A\nB',
    note: 'one two',
  });
});

test('the place of a value, of a name and of the whole head is found', () => {
  const { locate } = parseFrontMatter(
    FILE,
    '---\ntitle: One two\nrelated: [a, bc]\ntranslation:\n  status: draft\nlist:\n  - x\n---\n',
  );
  assert.deepEqual(locate([]), { line: 1, column: 1, length: 3 });
  assert.deepEqual(locate(['title']), { line: 2, column: 8, length: 7 });
  assert.deepEqual(locate(['title'], 'key'), { line: 2, column: 1, length: 5 });
  assert.deepEqual(locate(['related', 1]), { line: 3, column: 14, length: 2 });
  assert.deepEqual(locate(['translation', 'status']), { line: 5, column: 11, length: 5 });
  assert.deepEqual(locate(['translation', 'status'], 'key'), { line: 5, column: 3, length: 6 });
  assert.deepEqual(locate(['list', 0]), { line: 7, column: 5, length: 1 });
  for (const path of [['missing'], ['title', 'deeper'], ['missing', 'deeper', 1], ['related', 7]])
    assert.equal(locate(path), undefined);
});

test('nothing of all this changed what every object has', () => {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.deepEqual(Reflect.ownKeys(Object.prototype).length, 12);
});
