import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkMessages } from '../../src/i18n/check.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { readMessages } from '../../src/i18n/read.ts';
import { type Messages, placesOf, translator } from '../../src/i18n/translate.ts';
import { PROJECT } from '../../src/paths.ts';

const english = JSON.parse(readFileSync(path.join(PROJECT, 'data/messages/en.json'), 'utf8')) as Messages;
const rulesOf = (changed: object, language: string): string[] =>
  checkMessages({ ...english, ...changed }, english, language, 'data/messages/x.json', '/nowhere').map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

test('places are filled, numbers written as the language writes them, and the plural form chosen by count', () => {
  const format = formatOf('de');
  const messages = { ...english, 'standards.intro': { one: 'ein Standard', other: '{count} Standards' } } as Messages;
  const t = translator(messages, format);
  assert.equal(t('standards.intro', { count: 1 }), 'ein Standard');
  assert.equal(t('standards.intro', { count: 1200 }), '1.200 Standards');
  assert.equal(t('standard.number', { number: '2' }), 'Standard 2');
  assert.deepEqual(placesOf('{a} of {b}'), ['a', 'b']);
});

test('a sentence that ends with a value that has its own full stop has no second one', () => {
  const t = translator({ ...english, 'standard.number': 'On {number}.' } as Messages, formatOf('ru'));
  assert.equal(t('standard.number', { number: '3 мая 2026 г.' }), 'On 3 мая 2026 г.');
  assert.equal(t('standard.number', { number: '3 May 2026' }), 'On 3 May 2026.');
});

test('a missing string, a strange place, a lost place and missing plural forms are each a problem', () => {
  const [first] = checkMessages({ ...english, 'nav.home': undefined } as object, english, 'fr', 'x.json', '/nowhere');
  assert.equal(first?.rule, 'message-missing');
  assert.match(first?.hint ?? '', /"Home"/);
  assert.match(
    rulesOf({ 'standard.number': 'Norme {nombre}' }, 'fr').join('\n'),
    /\{nombre\}[\s\S]*lacks the place \{number\}/,
  );
  const arabic = rulesOf({}, 'ar');
  for (const form of ['zero', 'two', 'few', 'many'])
    assert.ok(
      arabic.some((line) => line.includes(`“${form}”`)),
      form,
    );
  assert.match(rulesOf({ 'directory.intro': 'only one' }, 'en').join(), /must be a set of plural forms/);
  assert.match(
    rulesOf({ 'directory.intro': { one: '1', few: '2', other: '{count}' } }, 'en').join(),
    /“few”, which en does not use/,
  );
  assert.deepEqual(rulesOf({}, 'en'), []);
});

test('every language that comes with the project is whole', () => {
  const tags = readdirSync(path.join(PROJECT, 'data/messages')).map((name) => name.replace('.json', ''));
  assert.ok(tags.length >= 8, `${tags}`);
  const { byLanguage, problems } = readMessages(PROJECT, tags);
  assert.deepEqual(problems, []);
  assert.equal(byLanguage.size, tags.length);
});

test('a site words single strings differently and inherits the rest; a language nobody wrote is a problem that names those at hand', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lectern-'));
  mkdirSync(path.join(root, 'data/messages'), { recursive: true });
  writeFileSync(path.join(root, 'data/messages/en.json'), '{"nav.directory": "Members"}');
  const { byLanguage, problems } = readMessages(root, ['en', 'sw']);
  assert.equal(byLanguage.get('en')?.['nav.directory'], 'Members');
  assert.equal(byLanguage.get('en')?.['nav.home'], 'Home');
  assert.equal(byLanguage.has('sw'), false);
  assert.deepEqual(
    problems.map(({ rule, file }) => [rule, file]),
    [['messages-language', 'data/messages/sw.json']],
  );
});

test('a fault is placed at its key', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lectern-'));
  mkdirSync(path.join(root, 'data/messages'), { recursive: true });
  writeFileSync(path.join(root, 'data/messages/en.json'), '{\n  "standard.number": "Standard {nr}"\n}\n');
  const { problems } = readMessages(root, ['en']);
  assert.deepEqual(
    problems.map(({ line, column }) => [line, column]),
    [
      [2, 3],
      [2, 3],
    ],
  );
});
