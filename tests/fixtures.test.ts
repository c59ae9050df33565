import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../src/paths.ts';
import { filesIn, lectern, pagesOf, temporaryFolder } from './site/built.ts';
import { linkFaults } from './site/link-faults.ts';

function buildFixture(name: string): string {
  const out = path.join(temporaryFolder(), 'site');
  const { code, output } = lectern(['build', '--root', path.join(PROJECT, 'tests/fixtures', name), '--out', out]);
  assert.equal(code, 0, output);
  return out;
}

test('a site of another association, in languages the project does not ship, builds with --root and no change of code', () => {
  const out = buildFixture('advocates');
  const pages = pagesOf(out);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(out)), '/norme/'), []);
  assert.match(pages.get('it/index.html') ?? '', /<html lang="it" dir="ltr">/);
  assert.match(pages.get('fa/standards/indipendenza/index.html') ?? '', /<html lang="fa" dir="rtl">/);
  assert.match(pages.get('fa/standards/segreto/index.html') ?? '', /class="notice"[\s\S]*lang="it"/);
  assert.doesNotMatch([...pages.values()].join(''), /Lectern<|prosecutor/i);
});

test('a site in one right-to-left language alone builds, without a switch of languages', () => {
  const out = buildFixture('vokala');
  const pages = pagesOf(out);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(out))), []);
  const markup = readFileSync(path.join(out, 'fa/standards/esteqlal/index.html'), 'utf8');
  assert.match(markup, /<html lang="fa" dir="rtl">/);
  assert.doesNotMatch(markup, /class="languages"/);
});
