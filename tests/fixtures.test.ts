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

test('a site of long chapters without numbers, in three languages of which one has no text at all, has versions, redlines, permalinks and citations', () => {
  const out = buildFixture('notaires');
  const pages = pagesOf(out);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(out))), []);
  const page = (name: string): string => pages.get(`${name}/index.html`) ?? '';
  for (const language of ['fr', 'de', 'ar']) {
    assert.match(page(`${language}/standards/acte/versions/1.0`), /class="notice"/);
    assert.match(page(`${language}/standards/acte/versions/2.0/changes-since-1.0`), /<del>[\s\S]*<ins>/);
    assert.match(page(`${language}/standards/acte`), /<li id="minute">[\s\S]*href="#conservation"/);
    assert.match(page(`${language}/standards/acte/cite`), /id="lecture"/);
  }
  assert.match(page('de/standards/acte/versions/1.0'), /Der Notar verwahrt die Urschrift/);
  assert.match(page('ar/standards/acte/versions/1.0'), /<h1 lang="fr" dir="ltr">/);
  assert.match(page('fr/standards/acte'), /<section class="section" id="entretien">/);
  assert.match(page('fr/standards/acte/versions'), /En vigueur depuis le[\s\S]*10 janvier 2026/);
});
