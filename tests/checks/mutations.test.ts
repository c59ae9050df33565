import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { findNodeAtLocation, type JSONPath, parseTree } from 'jsonc-parser';
import { checkSite } from '../../src/checks/all.ts';
import type { Site } from '../../src/model/site.ts';
import { PROJECT } from '../../src/paths.ts';
import type { Problem } from '../../src/problem.ts';
import { readSite } from '../../src/read-site.ts';
import { readJson } from '../../src/schemas/json.ts';
import type { AssociationFile } from '../../src/schemas/types.ts';
import { validate } from '../../src/schemas/validate.ts';
import { temporaryFolder } from '../site/built.ts';
import { type Draft, type Expected, MUTATIONS, type Mutation } from './mutations.ts';

const root = temporaryFolder();
cpSync(path.join(PROJECT, 'data'), path.join(root, 'data'), { recursive: true });
mkdirSync(path.join(root, 'content'));
after(() => rmSync(root, { recursive: true }));

const { site: read, problems: before } = readSite({ root, languages: ['en'] });
assert.ok(read);
assert.deepEqual(
  before.filter(({ file }) => file.startsWith('data/associations')),
  [],
);
const site: Site = read;
const ids = [...site.associations.keys()];

const draftOf = (id: string): Draft => structuredClone(site.associations.get(id)?.data) as unknown as Draft;

/** What the check finds in a changed record: first what its schema says, then what stands against the others. */
function found(id: string, text: string): readonly Problem[] {
  const file = `data/associations/${id}.json`;
  const { value, locate, problems } = readJson(file, text);
  const own = [...problems, ...(value === undefined ? [] : validate('association', value, file, locate))];
  if (own.length > 0) return own;
  const absolute = path.join(root, file);
  const original = readFileSync(absolute, 'utf8');
  writeFileSync(absolute, text);
  const changed = { id, file, data: value as AssociationFile };
  try {
    const associations = new Map(site.associations).set(id, changed);
    return checkSite({ ...site, associations }, [], new Map()).filter((problem) =>
      problem.file.startsWith('data/associations'),
    );
  } finally {
    writeFileSync(absolute, original);
  }
}

/** The line of a place, found by another way than the check's own. */
function lineOf(text: string, { path: keys, part }: Expected): number {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [...keys] as JSONPath);
  const target = part === 'key' ? node?.parent?.children?.[0] : node;
  assert.ok(target, keys.join('.'));
  return text.slice(0, target.offset).split('\n').length;
}

function tryOut(
  name: string,
  mutation: Mutation,
  [first, second, pick, indent]: readonly [number, number, number, number],
): boolean {
  const [id, otherId] = [ids[first % ids.length] ?? '', ids[second % ids.length] ?? ''];
  if (id === otherId) return false;
  const draft = draftOf(id);
  const expected = mutation(draft, { id, other: { id: otherId, data: draftOf(otherId) }, pick });
  if (expected === null) return false;
  const text = `${JSON.stringify(draft, null, indent)}\n`;
  const problems = found(id, text);
  const told = problems.map(({ rule, file, line, message }) => `${rule} ${file}:${line} ${message}`).join('\n');
  const about = `${name}, in ${id}\n${told}`;
  if (expected === undefined) assert.equal(problems.length, 0, about);
  else {
    assert.ok(
      problems.some(({ rule }) => rule === expected.rule),
      `${about}\nexpected ${expected.rule}`,
    );
    const mine = problems.filter(({ file, rule }) => rule === expected.rule && file === `data/associations/${id}.json`);
    // Of two that share a name, the later file is told.
    if (expected.rule === 'name-twice' && mine.length === 0) return true;
    assert.ok(
      mine.some(({ line }) => line === lineOf(text, expected)),
      `${about}\nexpected line ${lineOf(text, expected)}`,
    );
    assert.ok(mine.every(({ hint }) => hint.length > 0));
  }
  return true;
}

test('500 mutations of valid records are accepted or refused rightly, each with the place of the fault', () => {
  const names = Object.keys(MUTATIONS);
  const seen = new Map<string, number>();
  const draw = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 1, max: 4 }));
  const draws = fc.sample(draw, { seed: 20261124, numRuns: 600 });
  let tried = 0;
  for (const [index, values] of draws.entries()) {
    const name = names[index % names.length] ?? '';
    const mutation = MUTATIONS[name];
    if (tried >= 500 || mutation === undefined || !tryOut(name, mutation, values)) continue;
    tried += 1;
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  assert.equal(tried, 500);
  assert.equal(seen.size, names.length, 'every mutation was tried');
});
