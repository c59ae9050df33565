import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { release } from '../../src/release.ts';
import { temporaryFolder } from '../site/built.ts';

const FIXTURE = path.join(PROJECT, 'tests/fixtures/notaires');
const TEXT = 'content/fr/standards/acte.md';
const GERMAN = 'content/de/standards/acte.md';
const RELEASED = 'content/fr/releases/acte/1-0.md';
const HISTORY = 'data/history/acte.json';

/** Changes files of a copy of the notaries' site and gives the problems found, a line each. */
function problemsAfter(...changes: readonly (readonly [file: string, change: (text: string) => string])[]): string[] {
  const root = temporaryFolder();
  cpSync(FIXTURE, root, { recursive: true });
  for (const [file, change] of changes) {
    const absolute = path.join(root, file);
    const before = readFileSync(absolute, 'utf8');
    const after = change(before);
    assert.notEqual(after, before, `the change of ${file} changes something`);
    writeFileSync(absolute, after);
  }
  const { problems } = readSite({ root });
  rmSync(root, { recursive: true });
  return problems.map(({ rule, file, line, message, hint }) => `${rule} ${file}:${line ?? '-'} ${message} → ${hint}`);
}

const swap =
  (from: string, to: string) =>
  (text: string): string => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  };

const newVersion = swap('version: 2.0', 'version: 3.0');

/** Everything a broken copy must be told: the change, and what the problem says with file, line and remedy. */
const CASES: readonly [name: string, file: string, change: (text: string) => string, found: RegExp][] = [
  [
    'a released id that is gone and not recorded as retired',
    TEXT,
    (text) => newVersion(swap('{#lecture}', '{#lectures}')(text)),
    /^retired-missing content\/fr\/standards\/acte\.md:1 .*\{#lecture\}.*version 2\.0 \(content\/fr\/releases\/acte\/2-0\.md:\d+\).*add \{"id": "lecture", "since": "3\.0", "successors": \["lectures"\]\} to retired in data\/history\/acte\.json/,
  ],
  [
    'a retired record that was taken out',
    HISTORY,
    swap('"id": "minute"', '"id": "lecture"'),
    /^retired-missing content\/fr\/standards\/acte\.md:1 .*\{#minute\}/,
  ],
  [
    'an id that is used again after it was retired',
    TEXT,
    (text) => newVersion(`${text}\n## Encore {#minute}\n\nAutre chose.\n`),
    /^id-reused content\/fr\/standards\/acte\.md:\d+ .*\{#minute\} was retired with version 2\.0/,
  ],
  [
    'a successor that does not exist',
    HISTORY,
    swap('"conservation"', '"conservatoin"'),
    /^successor data\/history\/acte\.json:\d+ .*“conservatoin”.*Did you mean “conservation”/,
  ],
  [
    'a retired id that nothing released had',
    HISTORY,
    swap('"retired": [', '"retired": [{"id": "minutte", "since": "2.0", "successors": []}, '),
    /^retired-unknown data\/history\/acte\.json:\d+ .*\{#minutte\}.*Did you mean “minute”/,
  ],
  [
    'a released text that was edited',
    RELEASED,
    swap('minute', 'copie'),
    /^release-edited content\/fr\/releases\/acte\/1-0\.md:\d+ .*has been edited since.*data\/history\/acte\.json.*Undo the change here/,
  ],
  [
    'a text that has the number of a released version and other words',
    TEXT,
    swap('à voix haute', 'à voix basse'),
    /^released-text content\/fr\/standards\/acte\.md:\d+ .*version 2\.0.*content\/fr\/releases\/acte\/2-0\.md.*new version such as 2\.1/,
  ],
  [
    'a version below one that was released',
    TEXT,
    swap('version: 2.0', 'version: 1.5'),
    /^version-order content\/fr\/standards\/acte\.md:\d+ .*1\.5, but version 2\.0/,
  ],
  [
    'a heading without an id of its own in a standard with versions',
    TEXT,
    (text) => newVersion(`${text}\n## Sans nom\n\nTexte.\n`),
    /^heading-id content\/fr\/standards\/acte\.md:\d+ .*“Sans nom”.*\{#sans-nom\}/,
  ],
  [
    'ids that differ between languages',
    GERMAN,
    swap('{#lecture}', '{#verlesung}'),
    /^structure content\/de\/standards\/acte\.md:\d+ .*\{#verlesung\}.*\(content\/fr\/standards\/acte\.md:\d+\)/,
  ],
  [
    'a list item that a translation lacks',
    GERMAN,
    (text) => text.replace(/^- .*\n/m, ''),
    /^structure content\/de\/standards\/acte\.md:\d+ .*has 1 list item, the source 2 list items \(content\/fr\/standards\/acte\.md:\d+\)/,
  ],
  [
    'a row that a translation’s table lacks',
    GERMAN,
    (text) => text.replace(/^\| Kopie .*\n/m, ''),
    /^structure content\/de\/standards\/acte\.md:\d+ .*has 4 table cells, the source 6 table cells/,
  ],
  [
    'a place that is not in the instrument',
    TEXT,
    (text) => newVersion(swap('@code, article 1', '@code, article 7')(text)),
    /^citation content\/fr\/standards\/acte\.md:\d+ .*“article 7”.*data\/instruments\/code\.json.*Did you mean/,
  ],
  [
    'a translation that was reviewed by nobody',
    GERMAN,
    swap('  reviewer: Kammer zur Probe\n', ''),
    /^reviewer content\/de\/standards\/acte\.md:6 .*not by whom.*Add reviewer:/,
  ],
  [
    'a translation with another word than the agreed one',
    GERMAN,
    (text) => text.replaceAll('Abschrift', 'Duplikat'),
    /^agreed-word content\/de\/standards\/acte\.md:13 .*“copie”.*“Abschrift”.*data\/glossary\/copie\.json/,
  ],
];

for (const [name, file, change, found] of CASES) {
  test(`the check finds ${name}, with file, line and remedy`, () => {
    const problems = problemsAfter([file, change]);
    assert.ok(
      problems.some((line) => found.test(line)),
      problems.join('\n') || 'nothing found',
    );
  });
}

test('a provision that changes its number fails, and passes once the old number is recorded', () => {
  const root = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/vokala'), root, { recursive: true });
  assert.deepEqual(release({ root, slug: 'esteqlal', day: '2026-03-01', note: 'نسخهٔ نخست.' }).problems, []);
  const file = path.join(root, 'content/fa/standards/esteqlal.md');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('version: 1.0', 'version: 2.0').replace('### 1.2 ', '### 1.3 '),
  );
  const [problem, ...others] = readSite({ root }).problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.rule, 'renumbered');
  const entry = /\{"id".*?\}/.exec(problem?.hint ?? '')?.[0] ?? '';
  const history = path.join(root, 'data/history/esteqlal.json');
  const data = JSON.parse(readFileSync(history, 'utf8'));
  writeFileSync(history, JSON.stringify({ ...data, retired: [JSON.parse(entry)] }));
  assert.deepEqual(readSite({ root }).problems, []);
  rmSync(root, { recursive: true });
});

test('a released standard whose text is taken away, a stray release and a missing one are each a problem', () => {
  const root = temporaryFolder();
  cpSync(FIXTURE, root, { recursive: true });
  for (const language of ['fr', 'de']) rmSync(path.join(root, `content/${language}/standards/acte.md`));
  cpSync(path.join(root, RELEASED), path.join(root, 'content/fr/releases/acte/1-7.md'));
  rmSync(path.join(root, 'content/de/releases/acte/1-0.md'));
  const rules = readSite({ root }).problems.map(({ rule }) => rule);
  assert.ok(rules.includes('history-of-nothing'), rules.join());
  assert.ok(rules.includes('release-unrecorded'), rules.join());
  rmSync(root, { recursive: true });
  const missing = temporaryFolder();
  cpSync(FIXTURE, missing, { recursive: true });
  rmSync(path.join(missing, 'content/de/releases/acte/1-0.md'));
  const [problem] = readSite({ root: missing }).problems;
  assert.equal(problem?.rule, 'release-missing');
  assert.ok((problem?.line ?? 0) > 1);
  rmSync(missing, { recursive: true });
});

test('a release copies every text of the version, records it, and says what it needs', () => {
  const root = temporaryFolder();
  cpSync(FIXTURE, root, { recursive: true });
  const again = release({ root, slug: 'acte', day: '2026-03-01', note: undefined });
  assert.match(again.refusal ?? '', /released in every language/);
  const { problems, written } = release({ root, slug: 'secret', day: '2026-03-01', note: 'La première version.' });
  assert.deepEqual([problems.length, written], [1, []], 'its headings give themselves no ids');
  assert.equal(problems[0]?.rule, 'heading-id');
  const file = path.join(root, 'content/fr/standards/secret.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('identifiant\n', 'identifiant {#chapitre}\n'));
  assert.match(release({ root, slug: 'secret', day: '2026-03-01', note: undefined }).refusal ?? '', /--note/);
  const done = release({ root, slug: 'secret', day: '2026-03-01', note: 'La première version.' });
  assert.deepEqual(done.written, ['content/fr/releases/secret/1-0.md', 'data/history/secret.json']);
  assert.deepEqual(readSite({ root }).problems, []);
  rmSync(root, { recursive: true });
});

/** An edit that an author may make without touching an id. */
type Edit = (text: string) => string;

const sectionsOf = (text: string): string[] => text.split(/^(?=## )/m);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), fc.constantFrom('Autrement dit', 'Ce que l’on lit', 'Nouveau titre')).map(
    ([at, title]): Edit =>
      (text) => {
        const headings = text.match(/^## .*$/gm) ?? [];
        const heading = headings[at % headings.length] ?? '';
        return text.replace(heading, heading.replace(/^## .*? (?=\{#)/, `## ${title} `));
      },
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Edit =>
      (text) => {
        const [head = '', ...sections] = sectionsOf(text);
        const [moved = ''] = sections.splice(a % sections.length, 1);
        sections.splice(b % (sections.length + 1), 0, `${moved.trimEnd()}\n\n`);
        return head + sections.join('');
      },
  ),
  fc.tuple(fc.nat(), fc.constantFrom('Un alinéa de plus.', '- un point', 'Encore *un* mot.')).map(
    ([at, words]): Edit =>
      (text) => {
        const [head = '', ...sections] = sectionsOf(text);
        sections[at % sections.length] = `${sections[at % sections.length]?.trimEnd()}\n\n${words}\n\n`;
        return head + sections.join('');
      },
  ),
  fc.nat().map(
    (at): Edit =>
      (text) =>
        `${text.trimEnd()}\n\n## Ajout ${at} {#ajout-${at}}\n\nTexte.\n`,
  ),
);

test('renaming headings, moving sections and adding text changes no permalink of a released standard', () => {
  const root = temporaryFolder();
  cpSync(FIXTURE, root, { recursive: true });
  const file = path.join(root, TEXT);
  const original = readFileSync(file, 'utf8').replace('version: 2.0', 'version: 3.0');
  const idsOf = (): Map<string, string> => {
    const { site, problems } = readSite({ root, languages: ['fr'] });
    const lost = problems.filter(({ rule }) => rule === 'retired-missing' || rule === 'heading-id');
    assert.deepEqual(lost, []);
    return new Map(site?.standards.get('acte')?.source.rendered.sections.map(({ id, html }) => [id, html]));
  };
  writeFileSync(file, original);
  const before = [...idsOf().keys()];
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (list) => {
      writeFileSync(
        file,
        list.reduce((text, edit) => edit(text), original),
      );
      const after = idsOf();
      for (const id of before) assert.ok(after.has(id), id);
    }),
    { numRuns: 40, seed: 4 },
  );
  rmSync(root, { recursive: true });
});
