import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../../src/paths.ts';
import type { Problem } from '../../src/problem.ts';
import { generateTypes, writtenTypes } from '../../src/schemas/generate-types.ts';
import { readJson } from '../../src/schemas/json.ts';
import { readSchemas } from '../../src/schemas/read-schemas.ts';
import { strictValidator, validate } from '../../src/schemas/validate.ts';
import { assertNoBlowUp } from '../blow-up.ts';

const FILE = 'data/associations/one.json';
const SOUND = readFileSync(path.join(PROJECT, 'tests/fixtures/advocates/data/associations/consiglio.json'), 'utf8');

/** The problems of the sound record after one change of its text. */
function problemsAfter(before: string | RegExp, after: string): Problem[] {
  const text = SOUND.replace(before, after);
  assert.notEqual(text, SOUND, 'the change changes something');
  const { value, locate, problems } = readJson(FILE, text);
  return problems.length > 0 ? [...problems] : validate('association', value, FILE, locate);
}

function only(problems: readonly Problem[]): Problem {
  assert.equal(problems.length, 1, JSON.stringify(problems, null, 1));
  return problems[0] as Problem;
}

/** The line, from 1, on which a text stands in the record. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

test('the sound record has no fault', () => {
  const { value, locate } = readJson(FILE, SOUND);
  assert.deepEqual(validate('association', value, FILE, locate), []);
});

test('J6: a misspelt field is one fault, at its key, with the field that was meant', () => {
  const { line, message, hint } = only(problemsAfter('"ownLanguage"', '"ownLangage"'));
  assert.equal(line, lineOf(SOUND, '"ownLanguage"'));
  assert.match(message, /ownLangage/);
  assert.match(hint, /ownLanguage/);
});

test('J6: an unknown field deep inside is told with its line', () => {
  const { line, message } = only(problemsAfter('"country": "IT"', '"country": "IT",\n    "planet": "Earth"'));
  assert.equal(line, lineOf(SOUND, '"country"') + 1);
  assert.match(message, /planet/);
});

test('J6: a missing field is told with what it is for', () => {
  const { message } = only(problemsAfter(/ {2}"confidence": "confirmed",\n/, ''));
  assert.match(message, /confidence/);
});

test('a value outside its list is told with the nearest one', () => {
  const { line, column, hint, message } = only(problemsAfter('"training"', '"trainings"'));
  assert.equal(line, lineOf(SOUND, '"training"'));
  assert.equal(column, 5);
  assert.match(`${message} ${hint}`, /“training”|"training"/);
});

test('a value of another type is told with both', () => {
  const { message } = only(problemsAfter(/"services": \[[^\]]*\]/, '"services": "training"'));
  assert.match(message, /services/);
});

test('all faults of a record come at once, each at its place', () => {
  const problems = problemsAfter('"IT"', '"UK"').concat(problemsAfter('2026-01-02', '2026-02-30'));
  assert.deepEqual(
    problems.map(({ line }) => line),
    [lineOf(SOUND, '"IT"'), lineOf(SOUND, '2026-01-02')],
  );
});

test('J3: what an object inherits satisfies no required field', () => {
  for (const [before, after] of [
    [/"checked": \{[^}]*\}/, '"notes": { "it": "Nota." }'],
    ['"names"', '"constructor"'],
  ] as const)
    assert.ok(problemsAfter(before, after).length > 0, after);
});

test('J2: the names that objects inherit are refused as fields', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf'])
    assert.match(only(problemsAfter('"siteLanguages"', `"${name}": 1, "siteLanguages"`)).message, new RegExp(name));
});

test('J7: a schema with a slip in it is refused', () => {
  for (const slip of [{ fromat: 'date' }, { type: 'string', format: 'dat' }, { type: 'strnig' }])
    assert.throws(() => strictValidator([]).compile(slip));
});

test('J22: no pattern of a schema is slow on a text made to mislead it', () => {
  const patterns = JSON.stringify([...readSchemas().values()]).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g);
  const all = Array.from(patterns, ([, pattern = '']) => JSON.parse(`"${pattern}"`) as string);
  assert.ok(all.length > 3);
  for (const pattern of all) {
    assertNoBlowUp(pattern, () => {
      for (const part of ['a', '0', '-', 'a-', '1.', ' ']) new RegExp(pattern, 'u').test(`${part.repeat(200_000)}!`);
    });
  }
});

test('the types are those that the schemas give', async () => {
  assert.equal(writtenTypes(), await generateTypes());
});

test('every field of every schema is described', () => {
  const bare: string[] = [];
  const visit = (id: string, at: string, schema: Record<string, unknown>): void => {
    for (const [name, field] of Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>)) {
      if (typeof field !== 'object') continue;
      if (!field.description && !String(field.$ref ?? '').includes('#/$defs/checked')) bare.push(`${id}${at}/${name}`);
      visit(id, `${at}/${name}`, field);
      if (typeof field.items === 'object') visit(id, `${at}/${name}/items`, field.items as Record<string, unknown>);
    }
  };
  for (const [id, schema] of readSchemas()) visit(id, '', schema as unknown as Record<string, unknown>);
  assert.deepEqual(bare, []);
});
