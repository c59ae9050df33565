import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../src/paths.ts';
import { readSite } from '../src/read-site.ts';
import { TranslateError, translate } from '../src/translate.ts';
import { temporaryFolder } from './site/built.ts';

const SOURCE = 'content/it/standards/indipendenza.md';
const TRANSLATION = 'content/fa/standards/indipendenza.md';
const RECORD = 'data/translations/standards/indipendenza.json';

/** A copy of the small site, with ways to change a file, to call the command and to see what the check says. */
function copy() {
  const root = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const change = (file: string, from: string, to: string): void => {
    const text = readFileSync(path.join(root, file), 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path.join(root, file), text.replace(from, to));
  };
  const say = (words: string, unchanged = false): string => {
    const { site } = readSite({ root });
    assert.ok(site);
    return translate(site, words.split(' ').filter(Boolean), unchanged).join('\n');
  };
  const rules = (): string[] =>
    readSite({ root })
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ rule, file, line, message, hint }) => `${rule} ${file}:${line} ${message} ${hint}`);
  return { root, change, say, rules };
}

test('a translator is told what comes next, sees the change, and records what was done', () => {
  const { change, say, rules } = copy();
  assert.match(say(''), /fa +0 reviewed, 0 draft, 1 behind, 1 missing/);
  change(TRANSLATION, 'from: 2.0', 'from: 2.1');
  assert.match(say('fa'), /Translated, but not recorded[\s\S]*indipendenza[\s\S]*Not translated yet:\n {2}segreto/);
  assert.match(say('fa segreto'), /Copy content\/it\/standards\/segreto\.md to content\/fa/);
  assert.match(say('fa done'), /5 sections recorded|4 sections recorded/);
  assert.match(say('fa indipendenza'), /up to date/);
  change(SOURCE, '*rifiuta* pressioni', '*respinge* ogni pressione');
  assert.match(say('fa'), /Behind the source:\n {2}indipendenza \(1 sections\)/);
  assert.match(
    say('fa indipendenza'),
    /indipendenza\.md:12 {2}\{#doveri\}[\s\S]*\[-rifiuta pressioni-\]\{\+respinge ogni pressione\+\}/,
  );
  assert.throws(() => say('fa indipendenza done'), TranslateError);
  assert.match(say('fa indipendenza'), /respinge/, 'what was refused stays stale');
  change(TRANSLATION, '*نمی‌پذیرد*', '*رد می‌کند*');
  assert.match(say('fa indipendenza done'), /1 section recorded/);
  assert.match(say('fa indipendenza'), /up to date/);
  assert.deepEqual(rules(), []);
});

test('a change of the source that needs none in the language is recorded as such', () => {
  const { change, say } = copy();
  change(TRANSLATION, 'from: 2.0', 'from: 2.1');
  say('fa done');
  change(SOURCE, 'Un capitolo.', 'Un capitolo!');
  assert.throws(() => say('fa indipendenza done'), /--unchanged/);
  assert.match(say('fa indipendenza done', true), /1 section recorded/);
});

test('bumping the version of the head without translating what changed is an error at its line', () => {
  const { change, say, rules } = copy();
  change(TRANSLATION, 'from: 2.0', 'from: 2.1');
  say('fa done');
  change(SOURCE, 'Un capitolo.', 'Un altro capitolo.');
  change(SOURCE, 'version: 2.1', 'version: 2.2');
  assert.deepEqual(rules(), [], 'to be behind is no error');
  change(TRANSLATION, 'from: 2.1', 'from: 2.2');
  assert.match(
    rules().join('\n'),
    /^mark-bumped content\/fa\/standards\/indipendenza\.md:7 .*\{#senza-numero-e-senza-id\}.*npm run translate/,
  );
});

test('a record changed by hand, words that were changed in it, and a record of nothing are errors', () => {
  const { root, change, say, rules } = copy();
  change(TRANSLATION, 'from: 2.0', 'from: 2.1');
  say('fa done');
  const record = readFileSync(path.join(root, RECORD), 'utf8');
  const [, from = '', own = ''] = /"doveri": "(\w{16}) (\w{16})/.exec(record) ?? [];
  change(RECORD, `"doveri": "${from}`, `"doveri": "${own}`);
  assert.match(
    rules().join('\n'),
    /^record-edited data\/translations\/standards\/indipendenza\.json:\d+ .*\{#doveri\} in fa .*seal/,
  );
  writeFileSync(path.join(root, RECORD), record.replace('pressioni.', 'tutto.'));
  assert.match(rules().join('\n'), /^record-edited .* words kept/);
  writeFileSync(path.join(root, RECORD), record);
  writeFileSync(path.join(root, 'data/translations/standards/nulla.json'), record);
  assert.match(rules().join('\n'), /record-of-nothing/);
});

test('a section copied from the source without translating is an error at its heading', () => {
  const { change, rules } = copy();
  const long = 'Questo paragrafo è abbastanza lungo per non essere un nome o una citazione.';
  change(SOURCE, 'Un capitolo.', `Un capitolo.\n\n${long}`);
  change(TRANSLATION, 'یک فصل.', `یک فصل.\n\n${long}`);
  assert.match(rules().join('\n'), /^untranslated content\/fa\/standards\/indipendenza\.md:20 .*“Questo paragrafo/);
});

test('an unknown language, text or deed is answered with the nearest there is', () => {
  const { say } = copy();
  assert.throws(() => say('fr'), /Did you mean fa\?|Known are fa/);
  assert.throws(() => say('fa indipendeza'), /Did you mean indipendenza/);
  assert.throws(() => say('fa indipendenza doen'), /is not understood/);
  assert.throws(() => say('fa segreto done'), /does not exist/);
});
