import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { checkText, positionAt, readText } from '../../src/files/text.ts';
import type { Problem } from '../../src/problem.ts';
import { assertNoBlowUp } from '../blow-up.ts';
import { inTree } from './tree.ts';

/** A file of these bytes, read. */
function read(content: string | Uint8Array): { text: string; problems: Problem[] } {
  return inTree({ 'a.md': content }, (root) =>
    readText({ file: 'content/a.md', absolute: path.join(root, 'a.md'), bytes: content.length }),
  );
}

const brief = ({ rule, severity, line, column, length }: Problem) => ({ rule, severity, line, column, length });

/** The one problem of a text, its place marked in the text by the arguments before and after it. */
function onlyProblem(text: string): Problem {
  const problems = checkText('content/a.md', text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const [problem] = problems as [Problem];
  assert.equal(problem.file, 'content/a.md');
  assert.match(problem.message, /[.]$/);
  assert.match(problem.hint, /[.]$/);
  return problem;
}

const accepts = (text: string): void => assert.deepEqual(checkText('a', text), []);

test('U1, U3: one byte-order mark at the start is taken off without a word', () => {
  assert.deepEqual(read('\uFEFF---\ntitle: x\n---\n'), { text: '---\ntitle: x\n---\n', problems: [] });
  assert.deepEqual(read('\uFEFF# Title'), { text: '# Title', problems: [] });
});

test('U2: a second byte-order mark is refused where it stands', () => {
  const { problems } = read('\uFEFF\uFEFF---\n');
  assert.deepEqual(problems.map(brief), [
    { rule: 'byte-order-mark', severity: 'error', line: 1, column: 1, length: 1 },
  ]);
});

test('U2: a byte-order mark later in the text is refused where it stands', () => {
  assert.deepEqual(brief(onlyProblem('a\nb \uFEFFc')), {
    rule: 'byte-order-mark',
    severity: 'error',
    line: 2,
    column: 3,
    length: 1,
  });
});

test('U4: a file with CRLF is the same text as one with LF', () => {
  assert.deepEqual(read('a\r\nb\r\n'), { text: 'a\nb\n', problems: [] });
  assert.deepEqual(read('a\r\nb\r\n'), read('a\nb\n'));
});

test('U5: a carriage return alone is refused where it stands', () => {
  const { problems } = read('title\nab\rcd\r\n');
  assert.deepEqual(problems.map(brief), [
    { rule: 'carriage-return', severity: 'error', line: 2, column: 3, length: 1 },
  ]);
});

test('U6: a byte that is not UTF-8 is refused where it stands, with the letter it was meant to be', () => {
  const { text, problems } = read(Buffer.from('first\nun caf\xE9 noir', 'latin1'));
  assert.equal(text, '');
  assert.deepEqual(problems.map(brief), [{ rule: 'encoding', severity: 'error', line: 2, column: 7, length: 1 }]);
  assert.match(problems[0]?.message ?? '', /byte E9 is not UTF-8; in Windows-1252 it would be “é”/);
});

test('U6: several broken bytes are one problem that counts them, and a real U+FFFD before them is not taken for one', () => {
  const bytes = Buffer.concat([Buffer.from('\uFFFD '), Buffer.from('\xE9 \xE8 \xFC', 'latin1')]);
  const { problems } = read(bytes);
  assert.deepEqual(problems.map(brief), [{ rule: 'encoding', severity: 'error', line: 1, column: 3, length: 1 }]);
  assert.match(problems[0]?.message ?? '', /2 more such places/);
});

for (const [name, bytes] of [
  ['with a byte-order mark, little end first', Buffer.from('\uFEFFabc', 'utf16le')],
  ['with a byte-order mark, big end first', Buffer.from('\uFEFFabc', 'utf16le').swap16()],
  ['without a byte-order mark', Buffer.from('# Title and text', 'utf16le')],
] as const) {
  test(`U7: UTF-16 ${name} is refused by its name`, () => {
    const { problems } = read(bytes);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['encoding'],
    );
    assert.match(problems[0]?.message ?? '', /UTF-16/);
  });
}

for (const [row, name, text, rule, column, length] of [
  ['U8', 'a replacement character', 'ab\uFFFDc', 'replacement-character', 3, 1],
  ['U9', 'NUL', 'a\0b', 'control-character', 2, 1],
  ['U9', 'a backspace', 'ab\bc', 'control-character', 3, 1],
  ['U9', 'a form feed', 'ab\fc', 'control-character', 3, 1],
  ['U9', 'DEL', 'ab\x7Fc', 'control-character', 3, 1],
  ['U9', 'the rest of a Windows quotation mark', 'ab\x93c', 'control-character', 3, 1],
  ['U10', 'right-to-left override', 'a\u202Eb', 'direction-character', 2, 1],
  ['U10', 'a left-to-right embedding', 'a\u202Ab', 'direction-character', 2, 1],
  ['U10', 'an isolate', 'a\u2066b', 'direction-character', 2, 1],
  ['U10', 'the end of an isolate', 'a\u2069b', 'direction-character', 2, 1],
  ['U10', 'a left-to-right mark', 'a\u200Eb', 'direction-character', 2, 1],
  ['U10', 'a right-to-left mark', 'مدع\u200F.', 'direction-character', 4, 1],
  ['U10', 'an Arabic letter mark', 'a\u061Cb', 'direction-character', 2, 1],
  ['U11', 'a non-joiner before a space', 'می\u200C رود', 'stray-joiner', 3, 1],
  ['U11', 'a non-joiner at the start', '\u200Cرود', 'stray-joiner', 1, 1],
  ['U11', 'a joiner at the end', 'word\u200D', 'stray-joiner', 5, 1],
  ['U11', 'a variation selector after a space', 'a \uFE0Fb', 'stray-joiner', 3, 1],
  ['U11', 'two variation selectors, the second hiding data', '☺\uFE0F\u{E0101}', 'stray-joiner', 3, 2],
  ['U12', 'a zero-width space', 'pro\u200Bsecutor', 'invisible-character', 4, 1],
  ['U12', 'a word joiner', 'a\u2060b', 'invisible-character', 2, 1],
  ['U12', 'a soft hyphen', 'pro\u00ADsecutor', 'invisible-character', 4, 1],
  ['U12', 'tag characters', 'a\u{E0041}\u{E0042}b', 'invisible-character', 2, 4],
  ['U12', 'a Hangul filler', 'a\u3164b', 'invisible-character', 2, 1],
  ['U12', 'a private-use character', 'a\uF0B7 b', 'private-character', 2, 1],
  ['U12', 'a private-use character of a high plane', 'a\u{F0000}b', 'private-character', 2, 2],
  ['U12', 'a noncharacter', 'a\uFDD0b', 'noncharacter', 2, 1],
  ['U12', 'a noncharacter of a high plane', 'a\u{1FFFE}b', 'noncharacter', 2, 2],
  ['U13', 'a letter and its accent apart', 'un cafe\u0301 noir', 'decomposed-character', 7, 2],
  ['U13', 'an Ångström sign', '5 \u212B', 'decomposed-character', 3, 1],
  ['U13', 'Korean letters apart', '\u1100\u1161', 'decomposed-character', 1, 2],
  ['U13', 'alef and madda apart', '\u0627\u0653', 'decomposed-character', 1, 2],
  ['U14', 'a line separator', 'a\u2028b', 'line-separator', 2, 1],
  ['U14', 'a paragraph separator', 'a\u2029b', 'line-separator', 2, 1],
  ['U15', 'a lone high surrogate', 'a\uD800b', 'lone-surrogate', 2, 1],
  ['U15', 'a lone low surrogate', 'a\uDC00b', 'lone-surrogate', 2, 1],
] as const) {
  test(`${row}: ${name} is refused where it stands`, () => {
    assert.deepEqual(brief(onlyProblem(`first line\n${text}`)), { rule, severity: 'error', line: 2, column, length });
  });
}

test('a refused character is named by its number and, where it has one that helps, its name', () => {
  assert.match(onlyProblem('a\u00ADb').message, /\(U\+00AD, soft hyphen\)/);
  assert.match(onlyProblem('a\uE000b').message, /\(U\+E000\)/);
});

test('U13: the message shows the composed letter to write', () => {
  const { message, hint } = onlyProblem('cafe\u0301');
  assert.match(message, /“é” is written as 2 characters/);
  assert.match(hint, /U\+00E9/);
});

for (const [name, text] of [
  ['Persian with non-joiners', 'دادستان‌ها تصمیم‌های خود را مستقل می‌گیرند.'],
  ['a Persian number with its suffix', 'کودکان ۵‌ساله'],
  ['Hindi with joiners', 'क्‍ष और राज्‍य'],
  ['a Hindi word that ends in a non-joiner', 'वाक्‌ शक्ति'],
  ['Malayalam in the older spelling', 'അവന്‍ വന്നു'],
  ['Sinhala', 'ශ්‍රී ලංකා'],
  ['the heh of hijri dates', '۱۴۰۲ ه‍.ش'],
  ['an emoji made of several', '👩‍⚖️ and 👨🏽‍💼'],
  ['a heart of red', '❤️'],
  ['a keycap', '1️⃣'],
  ['a Japanese name with its variant', '葛\u{E0100}城'],
  ['Arabic with vowel marks in the order of the keyboard', 'مُدَّعٍ'],
  ['Hebrew with points in the order of the keyboard', 'שָּׁלוֹם'],
  ['Vietnamese', 'Viện kiểm sát nhân dân tối cao'],
  ['Chinese with its punctuation', '检察官独立作出决定，不受不当影响。'],
  ['a character beyond the basic plane', '𠮷野'],
  ['tabs and line ends', 'a\tb\n\tc\n'],
  ['typographic signs', '“a” – b… c’d — 5\u00A0%'],
] as const) {
  test(`U11: ${name} passes`, () => accepts(text));
}

for (const [name, text, column, letters] of [
  ['a Latin letter in a Russian word', 'слово прокурoр', 13, '“o” is Latin'],
  ['a Cyrillic letter in an English word', 'a pаge', 4, '“а” is Cyrillic'],
  ['a Latin i in a Ukrainian word', 'прокурaтура i спiлка', 7, '“a” is Latin'],
] as const) {
  test(`U17: ${name} is a warning at the letter`, () => {
    const [problem, ...rest] = checkText('a', text);
    assert.deepEqual(brief(problem as Problem), {
      rule: 'mixed-scripts',
      severity: 'warning',
      line: 1,
      column,
      length: 1,
    });
    assert.ok(problem?.message.includes(letters), problem?.message);
    assert.ok(rest.every(({ rule }) => rule === 'mixed-scripts'));
  });
}

for (const text of [
  'IT-системы',
  'VIPов',
  'SMSка',
  "e-mail'ом",
  'слово word',
  'vitamin С',
  'ΑΒΓ abc',
  'кВт/h',
  '3D-модель',
]) {
  test(`U17: “${text}” is no mixture of look-alikes`, () => accepts(text));
}

test('all faults of a text come at once, in their order', () => {
  const problems = checkText('a', 'a\u200Bb\npрокурор\ncafe\u0301\n\u202E\n');
  assert.deepEqual(
    problems.map(({ rule, line }) => `${line} ${rule}`),
    ['1 invisible-character', '2 mixed-scripts', '3 decomposed-character', '4 direction-character'],
  );
});

test('of one fault that fills a file, twenty are shown, and the last tells how many follow', () => {
  const problems = checkText('a', 'a\u00ADb '.repeat(500));
  assert.equal(problems.length, 20);
  assert.match(problems.at(-1)?.message ?? '', /480 more of this kind follow/);
  assert.doesNotMatch(problems.at(-2)?.message ?? '', /more of this kind/);
});

test('a string from inside a file is located by the function given with it', () => {
  const [problem] = checkText('a.json', 'x\u202Ey', (offset, length) => ({ line: 7, column: 10 + offset, length }));
  assert.deepEqual([problem?.line, problem?.column, problem?.length], [7, 11, 1]);
});

test('a position counts lines and columns from 1, whatever the line ends', () => {
  assert.deepEqual(positionAt('ab\ncd', 0), { line: 1, column: 1 });
  assert.deepEqual(positionAt('ab\ncd', 2), { line: 1, column: 3 });
  assert.deepEqual(positionAt('ab\ncd', 3), { line: 2, column: 1 });
  assert.deepEqual(positionAt('ab\r\ncd\ref', 8), { line: 3, column: 2 });
  assert.deepEqual(positionAt('𠮷x', 2), { line: 1, column: 3 });
});

test('a file that is gone is a problem, not an error', () => {
  const { text, problems } = readText({ file: 'content/a.md', absolute: '/nowhere/a.md', bytes: 1 });
  assert.deepEqual([text, problems.map(({ rule, file }) => [rule, file])], ['', [['unreadable', 'content/a.md']]]);
});

test('hostile texts of 256 KB cost what their length does', () => {
  for (const unit of ['\u200B', 'a\u200D', 'e\u0301', '\u0301', 'aа', '\uD800', '\uFE0F', '\r', '😀', '\u1100\u1161']) {
    const text = unit.repeat(Math.ceil((256 * 1024) / Buffer.byteLength(unit)));
    assertNoBlowUp(JSON.stringify(unit), () => checkText('a', text));
  }
});
