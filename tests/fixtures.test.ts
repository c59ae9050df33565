import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../src/paths.ts';
import { readSite } from '../src/read-site.ts';
import { translate } from '../src/translate.ts';
import { filesIn, pagesOf, temporaryFolder } from './site/built.ts';
import { lectern } from './site/lectern.ts';
import { linkFaults } from './site/link-faults.ts';

/** Builds a site and gives the output; the root is that of a fixture, or a copy of one. */
async function buildFixture(root: string): Promise<string> {
  const out = path.join(temporaryFolder(), 'site');
  const { code, output } = await lectern([
    'build',
    '--root',
    path.resolve(PROJECT, 'tests/fixtures', root),
    '--out',
    out,
  ]);
  assert.equal(code, 0, output);
  return out;
}

test('a site of another association, in languages the project does not ship, builds with --root and no change of code', async () => {
  const out = await buildFixture('advocates');
  const pages = pagesOf(out);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(out)), '/norme/'), []);
  assert.match(pages.get('it/index.html') ?? '', /<html lang="it" dir="ltr">/);
  assert.match(pages.get('fa/standards/indipendenza/index.html') ?? '', /<html lang="fa" dir="rtl">/);
  assert.match(pages.get('fa/standards/segreto/index.html') ?? '', /class="notice"[\s\S]*lang="it"/);
  assert.match(pages.get('it/directory/materia/mediazione/index.html') ?? '', /<h1>Mediazione<\/h1>/);
  assert.match(pages.get('fa/directory/materia/arbitrato/index.html') ?? '', /<h1 lang="it" dir="ltr">Arbitrato<\/h1>/);
  assert.match(
    pages.get('fa/directory/consiglio/index.html') ?? '',
    /class="correct"><a [^>]*href="https:\/\/gitlab\.example\/ordine\/norme\/-\/edit\/main\/data\/associations\/consiglio\.json"/,
  );
  assert.doesNotMatch([...pages.values()].join(''), /Lectern<|prosecutor/i);
});

test('without a repository a correction goes to the mailbox of the site and names the file, and without either the page says what to do', async () => {
  const correction = async (change: object): Promise<string> => {
    const root = temporaryFolder();
    cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
    const file = path.join(root, 'data/site.json');
    const { repository: _, ...site } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...site, ...change }));
    const page = readFileSync(path.join(await buildFixture(root), 'it/directory/consiglio/index.html'), 'utf8');
    return /<p class="correct">.*<\/p>/.exec(page)?.[0] ?? '';
  };
  const written = await correction({ contact: 'correzioni@ordine.example' });
  const [, subject = ''] = /href="mailto:correzioni@ordine\.example\?subject=([^"]*)"/.exec(written) ?? [];
  assert.match(decodeURIComponent(subject), / · data\/associations\/consiglio\.json$/);
  assert.match(
    await correction({}),
    /^<p class="correct">[^<]{30,} <code dir="ltr">data\/associations\/consiglio\.json<\/code>/,
  );
});

test('a site in one right-to-left language alone builds, without a switch of languages', async () => {
  const out = await buildFixture('vokala');
  const pages = pagesOf(out);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(out))), []);
  const markup = readFileSync(path.join(out, 'fa/standards/esteqlal/index.html'), 'utf8');
  assert.match(markup, /<html lang="fa" dir="rtl">/);
  assert.doesNotMatch(markup, /class="languages"/);
});

/** The notaries' site after its German text was recorded and one chapter of the French one has changed. */
function withOneStaleChapter(): string {
  const root = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/notaires'), root, { recursive: true });
  const { site } = readSite({ root });
  assert.ok(site);
  translate(site, ['de', 'acte', 'done'], false);
  const file = path.join(root, 'content/fr/standards/acte.md');
  const text = readFileSync(file, 'utf8')
    .replace('version: 2.0', 'version: 2.1')
    .replace('à voix haute', 'à voix claire');
  writeFileSync(file, text);
  return root;
}

test('a site of long chapters without numbers, in three languages of which one has no text at all, has versions, redlines, permalinks, citations, freshness and two languages side by side', async () => {
  const out = await buildFixture(withOneStaleChapter());
  const pages = pagesOf(out);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(out))), []);
  const page = (name: string): string => pages.get(`${name}/index.html`) ?? '';
  for (const language of ['fr', 'de', 'ar']) {
    assert.match(page(`${language}/standards/acte/versions/1.0`), /class="notice"/);
    assert.match(page(`${language}/standards/acte/versions/2.0/changes-since-1.0`), /<del>[\s\S]*<ins>/);
    assert.match(page(`${language}/standards/acte`), /<li id="minute">[\s\S]*href="#conservation"/);
    assert.match(page(`${language}/standards/acte/cite`), /id="lecture"/);
    assert.match(page(`${language}/translations`), /<table>/);
  }
  assert.match(page('de/standards/acte/versions/1.0'), /Der Notar verwahrt die Urschrift/);
  assert.match(page('ar/standards/acte/versions/1.0'), /<h1 lang="fr" dir="ltr">/);
  assert.match(page('fr/standards/acte'), /<section class="section" id="entretien">/);
  assert.match(page('fr/standards/acte/versions'), /En vigueur depuis le[\s\S]*10 janvier 2026/);
  const german = page('de/standards/acte');
  assert.equal(german.match(/class="stale"/g)?.length, 1, 'one chapter alone is behind');
  assert.match(
    german,
    /id="lecture">[\s\S]*?class="stale"[\s\S]*?<del>[\s\S]*?haute[\s\S]*?<\/del><ins>[\s\S]*?claire/,
  );
  assert.match(german, /<a class="t" href="#page-t-copie">Abschriften<\/a>[\s\S]*<dt id="page-t-copie">/);
  assert.match(
    page('de/standards/acte/beside/fr'),
    /id="entretien">\n<div class="prose" lang="de" dir="ltr">[\s\S]*?<div class="prose" lang="fr" dir="ltr">/,
  );
  assert.equal(page('ar/standards/acte/beside/fr'), '', 'a language without a text stands beside none');
});
