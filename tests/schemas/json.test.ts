import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../src/schemas/json.ts';
import { assertNoBlowUp } from '../blow-up.ts';
import { marked } from './marked.ts';

const FILE = 'data/associations/x.json';

for (const [name, sample, rule, message] of [
  [
    'J1: a key that stands twice',
    '{\n  "a": 1,\n  ⟦"a"⟧: 2\n}',
    'duplicate-key',
    /“a” stands here a second time; the first is in line 2/,
  ],
  ['J1: a key that is another one in escapes', '{"a": 1, ⟦"\\u0061"⟧: 2}', 'duplicate-key', /“a”/],
  ['J1: a key that stands twice in an inner record', '{"x": [{"b": 1, ⟦"b"⟧: 1}]}', 'duplicate-key', /“b”/],
  ['J2: the key __proto__', '{⟦"__proto__"⟧: {}}', 'forbidden-key', /“__proto__”/],
  ['J2: the key __proto__ in escapes', '{⟦"\\u005f_proto__"⟧: {}}', 'forbidden-key', /“__proto__”/],
  ['J2: the key constructor', '{"a": {⟦"constructor"⟧: 1}}', 'forbidden-key', /“constructor”/],
  ['J2: the key prototype', '{⟦"prototype"⟧: 1}', 'forbidden-key', /“prototype”/],
  ['J4: a comma after the last entry', '[1, 2⟦,⟧ ]', 'json-syntax', /comma stands before the closing bracket/],
  ['J4: a comma after the last key', '{\n  "a": 1⟦,⟧\n}', 'json-syntax', /comma stands before the closing bracket/],
  ['J4: two commas', '[1,⟦,⟧ 2]', 'json-syntax', /Two commas/],
  ['J4: a comment of a line', '{\n  ⟦// note⟧\n  "a": 1\n}', 'json-syntax', /no comments/],
  ['J4: a comment in a line', '{"a": ⟦/* one */⟧ 1}', 'json-syntax', /no comments/],
  ['J4: a comment after #', '⟦#⟧\n{}', 'json-syntax', /no comments/],
  ['J4: NaN', '{"a": ⟦NaN⟧}', 'json-syntax', /no such number/],
  ['J4: Infinity', '[⟦Infinity⟧]', 'json-syntax', /no such number/],
  ['J4: undefined', '[⟦undefined⟧]', 'json-syntax', /no such value/],
  ['J4: True', '[⟦True⟧]', 'json-syntax', /lower-case/],
  ['J4: two values', '{} ⟦{⟧}', 'json-syntax', /more follows/],
  ['J4: a bracket too many', '{"a": 1}⟦}⟧', 'json-syntax', /more follows/],
  ['J4: a bracket of the wrong kind', '{"a": [1, 2⟦}⟧}', 'json-syntax', /does not close what was opened last/],
  ['J4: a record that is not closed', '{"a": 1⟦⟧', 'json-syntax', /ends before a “}”/],
  ['J4: a list that is not closed', '[1⟦⟧', 'json-syntax', /ends before a “]”/],
  ['J4: a missing comma', '{\n  "a": 1\n  ⟦"b"⟧: 2\n}', 'json-syntax', /comma is missing before/],
  ['J4: a missing colon', '{"a" ⟦1⟧}', 'json-syntax', /colon is missing/],
  ['J4: a missing value', '{"a": ⟦}⟧', 'json-syntax', /value is missing/],
  ['J4: a key without quotation marks', '{⟦a⟧: 1}', 'json-syntax', /without quotation marks/],
  ['J4: single quotation marks', "{⟦'a'⟧: 1}", 'json-syntax', /Single quotation marks/],
  ['J4: curly quotation marks', '{⟦“a”⟧: 1}', 'json-syntax', /Curly quotation marks/],
  ['J4: a full-width colon', '{"a"⟦：1⟧}', 'json-syntax', /full-width sign stands where a colon/],
  ['J4: a no-break space between tokens', '{⟦\u00A0⟧"a": 1}', 'json-syntax', /non-breaking/],
  ['J4: a byte-order mark', '⟦\uFEFF⟧{}', 'json-syntax', /./],
  ['J4: a line break in a text', '[⟦"a⟧\nb"]', 'json-syntax', /not closed/],
  ['J4: a tab in a text', '["a⟦\t⟧b"]', 'json-syntax', /tab/],
  ['J4: an escape that does not exist', '[⟦"\\x41"⟧]', 'json-syntax', /backslash/],
  ['J4: half an escape', '[⟦"\\u12"⟧]', 'json-syntax', /four digits/],
  ['J5: a number with a plus', '[⟦+1⟧]', 'json-syntax', /begins with a digit/],
  ['J5: a number that begins with a point', '[⟦.5⟧]', 'json-syntax', /begins with a digit/],
  ['J5: a number that begins with 0', '[0⟦1⟧]', 'json-syntax', /may not begin with 0/],
  ['J5: a number that is not finished', '[⟦1e⟧]', 'json-syntax', /not finished/],
  ['J5: a number of 20 digits', '{"a": ⟦12345678901234567890⟧}', 'json-number', /12345678901234567890 .*exactly/],
  ['J5: a number one above the safe ones', '[⟦9007199254740992⟧]', 'json-number', /exactly/],
  ['J5: a negative number beyond the safe ones', '[⟦-9007199254740993⟧]', 'json-number', /exactly/],
  ['J5: a fraction of 20 digits', '[⟦0.12345678901234567890⟧]', 'json-number', /exactly/],
  ['J5: a number that becomes infinite', '[⟦1e400⟧]', 'json-number', /1e400/],
  ['J5: a number that becomes zero', '[⟦1e-400⟧]', 'json-number', /1e-400/],
  ['J5: minus zero', '[⟦-0⟧]', 'json-number', /zero with a sign/],
  ['J5: minus zero with a fraction', '[⟦-0.0⟧]', 'json-number', /zero with a sign/],
  ['U15: a lone surrogate in escapes', '["ab⟦\\ud800⟧c"]', 'lone-surrogate', /U\+D800/],
  ['U15: a lone low surrogate in escapes', '["⟦\\udc00⟧"]', 'lone-surrogate', /U\+DC00/],
  ['U10: a direction character in escapes', '{"a": "\\"x\\" ⟦\\u202e⟧y"}', 'direction-character', /U\+202E/],
  ['U9: NUL in escapes', '["⟦\\u0000⟧"]', 'control-character', /U\+0000/],
  ['U9: a backspace in escapes', '["a⟦\\b⟧"]', 'control-character', /U\+0008/],
  ['U13: a letter and its accent apart, in escapes', '["caf⟦e\\u0301⟧"]', 'decomposed-character', /“é”/],
  ['U12: an invisible character in the escapes of a key', '{"a⟦\\u200b⟧": 1}', 'invisible-character', /U\+200B/],
] as const) {
  test(`${name} is refused where it stands`, () => {
    const { text, line, column, length } = marked(sample);
    const { value, problems } = readJson(FILE, text);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    const [problem] = problems;
    assert.deepEqual(
      {
        rule: problem?.rule,
        file: problem?.file,
        line: problem?.line,
        column: problem?.column,
        length: problem?.length,
      },
      { rule, file: FILE, line, column, length },
    );
    assert.match(problem?.message ?? '', message);
    assert.match(problem?.hint ?? '', /\S/);
    assert.equal(value, undefined);
  });
}

for (const text of ['', ' \n']) {
  test(`J4: a file of ${JSON.stringify(text)} is said to be empty`, () => {
    const { value, problems } = readJson(FILE, text);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ rule, line, column, message }) => [rule, line, column, message]),
      [['json-syntax', 1, 1, 'The file is empty.']],
    );
  });
}

for (const [text, value] of [
  ['{"a": [1, 0, -1, 0.5, 1e3, 9007199254740991, 100000]}', { a: [1, 0, -1, 0.5, 1000, 9007199254740991, 100000] }],
  ['{"a": "\\u00e9 \\n \\\\ \\/ \\"", "b": null, "c": true}', { a: 'é \n \\ / "', b: null, c: true }],
  ['{"a": {"x": 1}, "b": {"x": 1}}', { a: { x: 1 }, b: { x: 1 } }],
  ['"\\ud83d\\ude00"', '😀'],
  ['[]', []],
] as const) {
  test(`sound JSON is read as it is: ${text}`, () => {
    const reading = readJson(FILE, text);
    assert.deepEqual([reading.value, reading.problems], [value, []]);
  });
}

test('J21: lists a hundred thousand deep are refused at the 33rd bracket, without an error', () => {
  for (const text of ['['.repeat(100_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '{"a":'.repeat(100_000)]) {
    const { value, problems, locate } = readJson(FILE, text);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['json-depth'],
    );
    assert.equal(problems[0]?.column, (text[1] === '[' ? 32 : 32 * 5) + 1);
    assert.match(problems[0]?.message ?? '', /more than 32 deep/);
    assert.equal(locate([0]), undefined);
  }
});

test('J21: brackets are not hidden from the limit by a comment or a text', () => {
  assert.deepEqual(
    readJson(FILE, `/*"*/${'['.repeat(100_000)}`).problems.map(({ rule }) => rule),
    ['json-depth'],
  );
  const brackets = JSON.stringify(['['.repeat(100)]);
  assert.deepEqual(readJson(FILE, brackets).problems, []);
});

test('J21: 32 levels are read', () => {
  const text = '['.repeat(32) + ']'.repeat(32);
  assert.deepEqual(readJson(FILE, text).problems, []);
});

test('all faults of a file come at once', () => {
  const text = '{\n  "a": 1,\n  "a": 1e400,\n  "__proto__": 1,\n  "b": NaN,\n  "c": "\\u202e",\n  "d": [1,],\n}';
  const { problems } = readJson(FILE, text);
  assert.deepEqual(problems.map(({ rule, line }) => `${line} ${rule}`).sort(), [
    '3 duplicate-key',
    '3 json-number',
    '4 forbidden-key',
    '5 json-syntax',
    '6 direction-character',
    '7 json-syntax',
    '7 json-syntax',
  ]);
});

test('a warning does not stand in the way of the value', () => {
  const { value, problems } = readJson(FILE, '["\\u043fр\\u006fкурор"]');
  assert.deepEqual(value, ['прoкурор']);
  assert.deepEqual(
    problems.map(({ rule, severity }) => [rule, severity]),
    [['mixed-scripts', 'warning']],
  );
});

test('what stands in a text without escapes is left to the check of the whole file, so nothing is told twice', () => {
  assert.deepEqual(readJson(FILE, '["прoкурор \\"x\\""]').problems, []);
});

test('a place is found for a value and for the key that holds it', () => {
  const text = '{\n  "a": {"b": [10, "xyz"]},\n  "c\\u0064": null\n}';
  const { locate } = readJson(FILE, text);
  assert.deepEqual(locate([]), { line: 1, column: 1, length: 1 });
  assert.deepEqual(locate(['a']), { line: 2, column: 8, length: 1 });
  assert.deepEqual(locate(['a'], 'key'), { line: 2, column: 3, length: 3 });
  assert.deepEqual(locate(['a', 'b', 1]), { line: 2, column: 19, length: 5 });
  assert.deepEqual(locate(['a', 'b', 1], 'key'), { line: 2, column: 19, length: 5 });
  assert.deepEqual(locate(['a', 'b'], 'key'), { line: 2, column: 9, length: 3 });
  assert.deepEqual(locate(['cd'], 'key'), { line: 3, column: 3, length: 9 });
  assert.equal(locate(['x']), undefined);
  assert.equal(locate(['a', 'b', 2]), undefined);
});

test('whatever JSON.stringify writes of plain values is read back as it was', () => {
  const word = fc.constantFrom('a', 'é', 'حق', '检', 'x y', '"', '\\', '/');
  const tree = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, word, fc.integer({ min: 1 }), fc.boolean(), tie('list'), tie('record')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    record: fc.dictionary(fc.constantFrom('a', 'b', 'c "d"', 'é'), tie('value')),
  })).value;
  fc.assert(
    fc.property(tree, fc.constantFrom(0, 2), (value, indent) => {
      const reading = readJson(FILE, JSON.stringify(value, null, indent));
      assert.deepEqual(reading.problems, []);
      assert.deepEqual(reading.value, JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('no text is let pass that JSON.parse refuses, none throws, and every problem has a place inside the text', () => {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '0',
      'e5',
      'null',
      'tru',
      ' ',
      '\n',
      '\\',
      '/*',
      '*/',
      '//',
      '“',
      '\u2028',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const { value, problems } = readJson(FILE, text);
      let sound = true;
      try {
        JSON.parse(text);
      } catch {
        sound = false;
      }
      if (!sound) assert.ok(problems.length > 0 && value === undefined, text);
      const lines = text.split('\n');
      for (const { line = 0, column = 0 } of problems) {
        assert.ok(line >= 1 && line <= lines.length, text);
        assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1, text);
      }
    }),
    { numRuns: 3000 },
  );
});

test('hostile files of 256 KB cost what their length does', () => {
  for (const unit of ['1 ', ';', '"a":1,', '{"a":1,"a":', '"\\u202e",', '\\', '"', '/*', 'NaN,', '-0,']) {
    const text = `[${unit.repeat(Math.ceil((256 * 1024) / unit.length))}`;
    assertNoBlowUp(unit, () => readJson(FILE, text));
  }
});
