import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { monthsAfter } from '../../src/model/age.ts';
import { correctionAddress } from '../../src/model/repository.ts';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { filesIn, lectern, pagesOf, temporaryFolder } from '../site/built.ts';
import { linkFaults } from '../site/link-faults.ts';

type Json = Record<string, unknown>;

/** A copy of the small site with its settings and its association changed, and more associations. */
function siteWith(settings: Json, record: Json, more: Readonly<Record<string, Json>> = {}): string {
  const root = path.join(temporaryFolder(), 'site');
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const change = (file: string, values: Json): void => {
    const absolute = path.join(root, file);
    const old = JSON.parse(readFileSync(absolute, 'utf8')) as Json;
    writeFileSync(absolute, JSON.stringify({ ...old, ...values }));
  };
  change('data/site.json', settings);
  const base = JSON.parse(readFileSync(path.join(root, 'data/associations/consiglio.json'), 'utf8')) as Json;
  change('data/associations/consiglio.json', record);
  for (const [id, values] of Object.entries(more))
    writeFileSync(
      path.join(root, `data/associations/${id}.json`),
      JSON.stringify({ ...base, website: undefined, ...values }),
    );
  return root;
}

function built(root: string): { pages: Map<string, string>; files: string[] } {
  const out = path.join(root, '../out');
  const { code, output } = lectern(['build', '--root', root, '--out', out]);
  assert.equal(code, 0, output);
  return { pages: pagesOf(out), files: filesIn(out) };
}

const problems = (root: string): string[] =>
  readSite({ root }).problems.map(({ rule, file, message, hint }) => `${rule} ${file} ${message} ${hint}`);

const FIELD = {
  id: 'materia',
  title: { it: 'Materia', fa: 'موضوع' },
  values: [
    { id: 'mediazione', name: { it: 'Mediazione', fa: 'میانجی‌گری' } },
    { id: 'arbitrato', name: { it: 'Arbitrato' } },
  ],
};
const KIND = { id: 'kind', title: { it: 'Forma' }, values: [{ id: 'national-association', name: { it: 'Circolo' } }] };

test('a directory of something else has facets and words of its own, named in data/site.json alone', () => {
  const root = siteWith(
    { address: 'https://ordine.example/', directory: { facets: [FIELD, KIND] } },
    { facets: { materia: ['mediazione'] } },
    { altro: { names: { it: 'Altro' }, facets: { materia: ['mediazione', 'arbitrato'] } } },
  );
  const { pages, files } = built(root);
  assert.match(pages.get('it/directory/materia/mediazione/index.html') ?? '', /<h1>Mediazione<\/h1>/);
  assert.match(pages.get('fa/directory/materia/mediazione/index.html') ?? '', /<h1>میانجی‌گری<\/h1>/);
  assert.match(pages.get('it/directory/consiglio/index.html') ?? '', /<dt>Materia<\/dt><dd><ul><li>Mediazione/);
  assert.match(pages.get('it/directory/kind/index.html') ?? '', /<h1>Forma<\/h1>[\s\S]*>Circolo</);
  assert.match(pages.get('it/directory/index.html') ?? '', /<input type="checkbox" name="materia" value="arbitrato">/);
  assert.equal(pages.has('it/directory/country/index.html'), false);
  assert.equal(pages.has('it/directory/map/index.html'), false);
  assert.deepEqual(linkFaults(pages, new Set(files)), []);
});

test('an unknown facet or value, a facet without values and an id that is a list’s address are named with what is meant', () => {
  const facets = { directory: { facets: [FIELD] } };
  assert.match(
    problems(siteWith(facets, { facets: { materie: [] } })).join('\n'),
    /facet .*“materie”.*Did you mean “materia”/,
  );
  assert.match(
    problems(siteWith(facets, { facets: { materia: ['arbitrati'] } })).join('\n'),
    /facet data\/associations\/consiglio\.json “arbitrati”.*Did you mean “arbitrato”/,
  );
  assert.match(
    problems(siteWith({ directory: { facets: [{ id: 'materia' }] } }, {})).join('\n'),
    /facet data\/site\.json .*title/,
  );
  assert.match(
    problems(siteWith({}, {}, { country: { names: { it: 'X' } } })).join('\n'),
    /association-address .*country\.json/,
  );
});

test('age is counted without a clock: after 12 months a mark, after 24 the contacts stand behind a notice', () => {
  const record = (date: string, more: Json = {}): Json => ({ checked: { date, means: 'live-pages' }, ...more });
  const root = siteWith({ directory: { asOf: '2026-06-30' } }, record('2026-01-02'), {
    a: record('2025-06-30', { names: { it: 'A' } }),
    b: record('2025-06-29', { names: { it: 'B' } }),
    c: record('2024-06-29', { names: { it: 'C' }, email: { address: 'info@c.example' } }),
  });
  const { pages } = built(root);
  const page = (id: string): string => pages.get(`it/directory/${id}/index.html`) ?? '';
  assert.match(page('a'), /class="doubt old" hidden/);
  assert.match(page('b'), /class="doubt old">/);
  assert.doesNotMatch(page('b'), /<details><summary>[^<]*24/);
  assert.match(page('c'), /<details><summary>[^<]*24[^<]*<\/summary><div class="contacts"/);
});

test('a usurped website is named and not linked', () => {
  const root = siteWith({}, { website: { address: 'https://www.consiglio.example/', status: 'usurped' } });
  const page = built(root).pages.get('it/directory/consiglio/index.html') ?? '';
  assert.match(page, /<bdi dir="ltr">https:\/\/www\.consiglio\.example\/<\/bdi>/);
  assert.doesNotMatch(page, /href="https:\/\/www\.consiglio\.example/);
});

test('a shared acronym, a successor, what is not known and the way to a correction are shown', () => {
  const root = siteWith(
    { repository: 'https://github.com/ordine/norme' },
    { acronym: 'CX', status: 'merged', successor: 'altro' },
    { altro: { names: { it: 'Altro' }, acronym: 'CX' } },
  );
  const page = built(root).pages.get('it/directory/consiglio/index.html') ?? '';
  assert.match(page, /CX<\/bdi> <span class="aside">usato anche da<\/span><ul><li><a href="\.\.\/altro\/">Altro/);
  assert.match(page, /<dt>Continuata da<\/dt><dd><a href="\.\.\/altro\/">/);
  assert.match(page, /<dd><span class="unknown">/);
  assert.match(page, /href="https:\/\/github\.com\/ordine\/norme\/edit\/main\/data\/associations\/consiglio\.json"/);
});

test('months are counted to the end of a shorter month', () => {
  assert.equal(monthsAfter('2024-02-29', 12), '2025-02-28');
  assert.equal(monthsAfter('2025-12-31', 24), '2027-12-31');
  assert.equal(monthsAfter('2025-12-31', 2), '2026-02-28');
});

test('a correction leads to the editor of the host, or to the repository where the host is not known', () => {
  assert.equal(
    correctionAddress('https://codeberg.org/a/b/', 'data/x.json'),
    'https://codeberg.org/a/b/_edit/main/data/x.json',
  );
  assert.equal(correctionAddress('https://git.example.org/a/b', 'data/x.json'), 'https://git.example.org/a/b');
});
