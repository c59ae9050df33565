import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { monthsAfter } from '../../src/lookup/age.ts';
import { correctionAddress } from '../../src/model/repository.ts';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { filesIn, pagesOf, temporaryFolder } from '../site/built.ts';
import { lectern } from '../site/lectern.ts';
import { linkFaults } from '../site/link-faults.ts';

type Json = Record<string, unknown>;

/** A copy of the small site with its settings and its association changed, and more associations. */
function siteWith(settings: Json, record: Json, more: Readonly<Record<string, Json>> = {}): string {
  const root = path.join(temporaryFolder(), 'site');
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const change = (file: string, values: Json): void => {
    const absolute = path.join(root, file);
    const old = JSON.parse(readFileSync(absolute, 'utf8')) as Json;
    writeFileSync(absolute, JSON.stringify({ ...old, facets: undefined, ...values }));
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

async function built(root: string) {
  const out = path.join(root, '../out');
  const { code, output } = await lectern(['build', '--root', root, '--out', out]);
  assert.equal(code, 0, output);
  return { pages: pagesOf(out), files: filesIn(out), out };
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

const record = (date: string, more: Json = {}): Json => ({ checked: { date, means: 'live-pages' }, ...more });

/** One site for all that is looked at below: a build takes seconds. */
const { pages, files, out } = await built(
  siteWith(
    {
      address: 'https://ordine.example/',
      repository: 'https://github.com/ordine/norme',
      directory: { asOf: '2026-06-30', facets: [FIELD, KIND] },
    },
    { acronym: 'CX', status: 'merged', successor: 'altro', facets: { materia: ['mediazione'] } },
    {
      altro: {
        names: { it: 'Altro' },
        acronym: 'CX',
        facets: { materia: ['mediazione', 'arbitrato'] },
        formerNames: [{ name: 'Primo nome', language: 'en', years: '1990-1999' }],
        history: [
          { date: '2025-05-01', change: 'added' },
          { date: '2025-06-01', change: 'renamed', note: { it: 'Prima era «Primo nome».' } },
        ],
      },
      perso: { names: { it: 'Perso' }, website: { address: 'https://www.perso.example/', status: 'usurped' } },
      a: record('2025-06-30', { names: { it: 'A' } }),
      b: record('2025-06-29', { names: { it: 'B' } }),
      c: record('2024-06-29', { names: { it: 'C' }, email: { address: 'info@c.example' } }),
    },
  ),
);
const page = (id: string, language = 'it'): string => pages.get(`${language}/directory/${id}/index.html`) ?? '';

test('a directory of something else has facets and words of its own, named in data/site.json alone', () => {
  assert.match(page('materia/mediazione'), /<h1>Mediazione<\/h1>/);
  assert.match(page('materia/mediazione', 'fa'), /<h1>میانجی‌گری<\/h1>/);
  assert.match(page('consiglio'), /<dt>Materia<\/dt><dd><ul><li>Mediazione/);
  assert.match(page('kind'), /<h1>Forma<\/h1>[\s\S]*>Circolo</);
  assert.match(pages.get('it/directory/index.html') ?? '', /<input type="checkbox" name="materia" value="arbitrato">/);
  assert.equal(pages.has('it/directory/country/index.html'), false);
  assert.equal(pages.has('it/directory/map/index.html'), false);
  assert.deepEqual(linkFaults(pages, new Set(files)), []);
});

test('a name or a value that the site has in another language only is marked with that language', () => {
  assert.match(page('materia/arbitrato', 'fa'), /<h1 lang="it" dir="ltr">Arbitrato<\/h1>/);
  assert.match(page('kind', 'fa'), /<h1 lang="it" dir="ltr">Forma<\/h1>[\s\S]*<bdi lang="it" dir="ltr">Circolo</);
  assert.match(page('altro', 'fa'), /<dt>موضوع<\/dt>[\s\S]*<bdi lang="it" dir="ltr">Arbitrato</);
  const rows = files.find((name) => name.startsWith('assets/rows-fa.')) ?? '';
  assert.match(readFileSync(path.join(out, rows), 'utf8'), /"kinds":\[\{"name":"Circolo","language":"it"\}\]/);
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
  assert.match(page('a'), /class="doubt old" hidden/);
  assert.match(page('b'), /class="doubt old">/);
  assert.doesNotMatch(page('b'), /<details><summary>[^<]*24/);
  assert.match(page('c'), /<details><summary>[^<]*24[^<]*<\/summary><div class="contacts"/);
});

test('a usurped website is named and not linked', () => {
  assert.match(page('perso'), /<bdi dir="ltr">https:\/\/www\.perso\.example\/<\/bdi>/);
  assert.doesNotMatch(page('perso'), /href="https:\/\/www\.perso\.example/);
});

test('a shared acronym, what is not known and the way to a correction are shown', () => {
  assert.match(
    page('consiglio'),
    /CX<\/bdi> <span class="aside">usato anche da<\/span><ul><li><a href="\.\.\/altro\/">Altro/,
  );
  assert.match(page('consiglio'), /<dd><span class="unknown">/);
  assert.match(
    page('consiglio'),
    /href="https:\/\/github\.com\/ordine\/norme\/edit\/main\/data\/associations\/consiglio\.json"/,
  );
});

test('a merger is told on both pages, a former name with its years, and changes with their days, the latest first', () => {
  assert.match(page('consiglio'), /<dt>Continuata da<\/dt><dd><a href="\.\.\/altro\/">/);
  assert.match(page('altro'), /<dt>Continua<\/dt><dd><ul><li><a href="\.\.\/consiglio\/">/);
  assert.match(
    page('altro'),
    /<bdi lang="en" dir="ltr">Primo nome<\/bdi> <span class="aside"><bdi dir="ltr">1990-1999</,
  );
  assert.match(
    page('altro'),
    /<dt>1 giugno 2025<\/dt><dd>Nuovo nome<br>Prima era «Primo nome»\.<[\s\S]*<dt>1 maggio 2025<\/dt><dd>Aggiunta/,
  );
  assert.doesNotMatch(page('perso'), /id="changes"/);
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
