import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { filesIn, temporaryFolder } from '../site/built.ts';

/** Changes one file of a copy of the small site and gives the problems found, a line each. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  const root = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const absolute = path.join(root, file);
  writeFileSync(absolute, change(readFileSync(absolute, 'utf8')));
  const { problems } = readSite({ root });
  rmSync(root, { recursive: true });
  return problems.map(
    ({ rule, file: where, line, column, message, hint }) =>
      `${rule} ${where}:${line ?? '-'}:${column ?? '-'} ${message} ${hint}`,
  );
}

const TEXT = 'content/it/standards/indipendenza.md';
const TRANSLATION = 'content/fa/standards/indipendenza.md';
const RECORD = 'data/associations/consiglio.json';

const CASES: readonly [name: string, file: string, from: string, to: string, found: RegExp][] = [
  [
    'an instrument that does not exist',
    TEXT,
    '@codice, article 1',
    '@codise, article 1',
    /^citation .*:14:34 .*“codise”.*Did you mean “codice”/,
  ],
  [
    'a place that the instrument does not list',
    TEXT,
    'article 1',
    'article 11',
    /^citation .*“article 11”.*Did you mean “article 1”/,
  ],
  ['a link to a text that does not exist', TEXT, 'segreto.md#', 'segretto.md#', /^link .*segretto\.md.*Did you mean/],
  [
    'a link to a section that does not exist',
    TEXT,
    '#capitolo-lungo',
    '#capitolo-lunga',
    /^link .*Did you mean “#capitolo-lungo”/,
  ],
  [
    'a related standard that does not exist',
    TEXT,
    'related: [segreto]',
    'related: [segretto]',
    /^related .*:7:11 .*Did you mean “segreto”/,
  ],
  ['a part that the site does not name', TEXT, 'related:', 'section: prima\nrelated:', /^section .*“prima”/],
  [
    'a heading that the source does not have',
    TRANSLATION,
    '{#doveri}',
    '{#dover}',
    /^structure .*#dover.*content\/it\/standards\/indipendenza\.md:\d+/,
  ],
  [
    'a citation that the source does not have',
    TRANSLATION,
    '; @codice, preambolo',
    '',
    /^structure .*does not cite @codice, preambolo/,
  ],
  [
    'a parent that does not exist',
    RECORD,
    '"kind"',
    '"parent": "consilio",\n  "kind"',
    /^unknown-name .*“consilio”.*Did you mean “consiglio”/,
  ],
  [
    'a parent of itself',
    RECORD,
    '"kind"',
    '"parent": "consiglio",\n  "kind"',
    /^parent-circle .*consiglio → consiglio/,
  ],
  ['a name in no language of its own', RECORD, '"ownLanguage": "it"', '"ownLanguage": "fr"', /^own-language .*“fr”/],
  [
    'a description without the source language',
    RECORD,
    '"description": {\n    "it"',
    '"description": {\n    "fa"',
    /^source-text .*description/,
  ],
  [
    'a place listed twice',
    'data/instruments/codice.json',
    '"place": "preambolo"',
    '"place": "Article (1)"',
    /^place-twice .*same address/,
  ],
  [
    'a source language that is none of the site’s',
    'data/site.json',
    '"sourceLanguage": "it"',
    '"sourceLanguage": "sl"',
    /^source-language /,
  ],
];

for (const [name, file, from, to, found] of CASES) {
  test(`the check finds ${name}`, () => {
    const problems = problemsAfter(file, (text) => {
      assert.ok(text.includes(from), `${from} in ${file}`);
      return text.replace(from, to);
    });
    assert.ok(
      problems.some((line) => found.test(line)),
      problems.join('\n') || 'nothing found',
    );
  });
}

test('the small site itself has no problems', () => {
  assert.deepEqual(
    problemsAfter(TEXT, (text) => text),
    [],
  );
});

test('an address of the site without a slash at its end gets one, so that its folder is not lost', () => {
  const root = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  assert.equal(readSite({ root, address: 'https://a.example/folder' }).site?.address, 'https://a.example/folder/');
  assert.equal(readSite({ root, address: 'https://a.example/' }).site?.address, 'https://a.example/');
});

test('provisions are numbered after their standard, and each number is used once', () => {
  const wrong = problemsAfter(TEXT, (text) =>
    text
      .replace('status: in-force', 'number: 3\nstatus: in-force')
      .replace(
        '### Senza numero e senza id',
        '### 4.1 Uno {#uno}\n\nx\n\n### 3.2 Due {#due}\n\nx\n\n### 3.2 Tre {#tre}',
      ),
  );
  assert.ok(
    wrong.some((line) => /^provision-number .*4\.1 stands in standard 3/.test(line)),
    wrong.join('\n'),
  );
  assert.ok(
    wrong.some((line) => /^provision-number .*3\.2 is used twice/.test(line)),
    wrong.join('\n'),
  );
});

test('one mistake is told once: neither translations nor records that name the faulty file repeat it', () => {
  const open = problemsAfter(TEXT, (text) => text.replace(/(\{#[a-z-]+)\}/, '$1'));
  assert.equal(open.length, 1, open.join('\n'));
  assert.match(
    open[0] ?? '',
    /^heading-id content\/it\/standards\/indipendenza\.md:\d+:\d+ .*not closed: write \{#[a-z-]+\} /,
  );
});

/** A mistake in a file: the first key of its head, or the first of its JSON, misspelt. */
function slip(file: string, text: string): string {
  return file.endsWith('.md') ? text.replace(/^(\w+):/m, '$1x:') : text.replace(/"(\w+)":/, '"$1x":');
}

/** Puts a slip into one file after the other, and gives the files where errors are then told, by the file with the slip. */
function toldAfterSlips(root: string, files: readonly string[], languages?: readonly string[]): [string, string[]][] {
  return files.map((file) => {
    const absolute = path.join(root, file);
    const before = readFileSync(absolute, 'utf8');
    assert.notEqual(slip(file, before), before, file);
    writeFileSync(absolute, slip(file, before));
    const { problems } = readSite({ root, languages });
    writeFileSync(absolute, before);
    const errors = problems.filter(({ severity }) => severity === 'error');
    return [file, [...new Set(errors.map((problem) => problem.file))]];
  });
}

for (const fixture of ['advocates', 'notaires', 'vokala'])
  test(`a slip in any file of ${fixture} is told at that file and nowhere else`, () => {
    const root = temporaryFolder();
    cpSync(path.join(PROJECT, 'tests/fixtures', fixture), root, { recursive: true });
    const files = filesIn(root).filter((file) => /\.(?:md|json)$/.test(file));
    for (const [file, told] of toldAfterSlips(root, files)) assert.deepEqual(told, [file]);
  });

test('a slip in what hundreds of texts name is told at its file and nowhere else', () => {
  const root = temporaryFolder();
  for (const folder of ['content', 'data'])
    cpSync(path.join(PROJECT, folder), path.join(root, folder), { recursive: true });
  const files = [
    'content/en/pages/about.md',
    'content/en/standards/case-assignment.md',
    'content/en/releases/case-assignment/1-0.md',
    'data/history/case-assignment.json',
    'data/instruments/uncac.json',
    'data/associations/iap.json',
  ];
  for (const [file, told] of toldAfterSlips(root, files, ['en', 'pt'])) assert.deepEqual(told, [file]);
});
