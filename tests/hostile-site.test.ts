import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../src/paths.ts';
import { filesIn, temporaryFolder } from './site/built.ts';
import { lectern } from './site/lectern.ts';

const SMALL = path.join(PROJECT, 'tests/fixtures/advocates');

function site(files: Readonly<Record<string, string | Buffer>>): { root: string; out: string } {
  const folder = temporaryFolder();
  const root = path.join(folder, 'site');
  cpSync(SMALL, root, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return { root, out: path.join(folder, '_site') };
}

const text = (more: string, body = 'Testo.'): string =>
  `---\ntitle: Prova\nsummary: Una prova.\nstatus: draft\nversion: 1.0\nedited: 2026-01-01\n${more}---\n\n${body}\n`;

/** What template engines and Eleventy obey in the head of a file: here each is an unknown key. */
const OBEYED: Readonly<Record<string, string>> = {
  permalink: '../../x.html',
  'permalink-away': 'false',
  layout: 'base.njk',
  eleventyComputed: '"{{ title }}"',
  eleventyNavigation: 'x',
  eleventyExcludeFromCollections: 'true',
  eleventyImport: 'x',
  eleventyDataSchema: 'x',
  pagination: 'x',
  templateEngineOverride: 'njk,md',
  permalinkBypassOutputDir: 'true',
  tags: '[__proto__, constructor]',
  date: '2024-01-01',
  dynamicPermalink: 'true',
  'override:tags': 'x',
};

test('F24, E2 to E8, E10: each key that Eleventy obeys is refused in one check, with its file and line, and nothing runs', async () => {
  const names = Object.keys(OBEYED);
  const files = names.map((key, index) => [
    `content/it/standards/chiave-${index}.md`,
    text(`${key}: ${OBEYED[key]}\n`, '{{ range.constructor("return process")().exit(7) }}'),
  ]);
  const { root, out } = site(Object.fromEntries(files));
  const { code, output } = await lectern(['build', '--root', root, '--out', out]);
  assert.equal(code, 1);
  for (const [index, key] of names.entries()) {
    const part = output.slice(output.indexOf(`content/it/standards/chiave-${index}.md`));
    assert.match(part.slice(0, 400), /^[^\n]+\n {2}7:1 /, key);
    assert.ok(part.slice(0, 400).includes(key), key);
  }
  assert.ok(!existsSync(out));
});

test('E11, T5 to T9: data and code beside which an engine would look are refused by their names', async () => {
  const { root, out } = site({
    'content/content.json': '{"templateEngineOverride": "njk", "permalink": "x"}',
    'content/it/standards/standards.11tydata.js': 'process.exit(7)',
    'content/it/standards/x.njk': '{{ 7 }}',
    'content/it/_data/x.cjs': 'process.exit(7)',
    'content/.eleventyignore': '*',
    'content/node_modules/x.md': '',
  });
  const { code, output } = await lectern(['build', '--root', root, '--out', out]);
  assert.equal(code, 1);
  for (const name of ['content.json', 'standards.11tydata.js', 'x.njk', '_data', '.eleventyignore', 'node_modules'])
    assert.ok(output.includes(name), name);
  assert.ok(!existsSync(out));
});

test('E1, E12: template syntax in titles, texts and records comes out as it was written', async () => {
  const braces = '{{ 7 | times: 7 }} {% raw %} <%= 7 %> #{7}';
  const { root, out } = site({
    'content/it/standards/graffe.md': text('', braces.replaceAll('<%=', '\\<%=')).replace(
      'title: Prova',
      `title: "${braces}"`,
    ),
  });
  const { code, output } = await lectern(['build', '--root', root, '--out', out]);
  assert.equal(code, 0, output);
  const markup = readFileSync(path.join(out, 'it/standards/graffe/index.html'), 'utf8');
  assert.equal(markup.split('{{ 7 | times: 7 }} {% raw %} &lt;%= 7 %&gt; #{7}').length - 1 >= 3, true);
});

test('a record that pollutes prototypes, names nothing twice or is no JSON is refused, and the next record is still read', async () => {
  const sound = readFileSync(path.join(SMALL, 'data/associations/consiglio.json'), 'utf8');
  const { root, out } = site({
    'data/associations/proto.json': sound.replace('"names"', '"\\u005f_proto__": {"polluted": 1}, "names"'),
    'data/associations/twice.json': sound.replace('"kind"', '"kind": "network", "kind"'),
    'data/associations/late.json': Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    'data/associations/last.json': sound.replace('"IT"', '"UK"'),
  });
  const { code, output } = await lectern(['check', '--root', root, '--out', out]);
  assert.equal(code, 1);
  for (const words of ['__proto__', 'twice.json', 'late.json', '“GB”']) assert.ok(output.includes(words), words);
});

test('B1: a disk that is full ends the build with 1 and its reason; the last site stays', async () => {
  const { root, out } = site({});
  assert.equal((await lectern(['build', '--root', root, '--out', out])).code, 0);
  const before = filesIn(out);
  // No file may grow beyond 8 blocks: what a full disk answers, without one.
  const command = `ulimit -f 8; exec '${process.execPath}' --import tsx src/cli.ts build --root '${root}' --out '${out}'`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: PROJECT, encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 1, stderr);
  assert.match(stderr, /EFBIG|too large/i);
  assert.deepEqual(filesIn(out), before);
  assert.deepEqual(readdirSync(path.dirname(out)).sort(), ['_site', 'site']);
});

test('B4: a place where nothing may be written is told in words', async () => {
  const { root } = site({});
  const locked = path.join(temporaryFolder(), 'locked');
  writeFileSync(locked, 'a file, where a folder is wanted');
  const { code, output } = await lectern(['build', '--root', root, '--out', path.join(locked, 'site')]);
  assert.ok(code !== 0 && /ENOTDIR|EEXIST|not a directory|folder/i.test(output), output);
  chmodSync(locked, 0o600);
});

test('B13: a folder without a site says what is missing', async () => {
  const { code, output } = await lectern(['check', '--root', temporaryFolder()]);
  assert.equal(code, 1);
  assert.match(output, /data\/site\.json/);
});

test('E16: a build whose output nobody reads ends', async () => {
  const { root, out } = site({ 'content/it/standards/male.md': '---\ntitel: x\n---\n' });
  const command = `'${process.execPath}' --import tsx src/cli.ts build --root '${root}' --out '${out}' 2>&1 | head -1`;
  const first = execFileSync('bash', ['-c', command], { cwd: PROJECT, encoding: 'utf8', timeout: 60_000 });
  assert.ok(first.length > 0);
});

test('C6: a site under a folder of its host links from there, and works', async () => {
  const { root, out } = site({});
  assert.equal(
    (await lectern(['build', '--root', root, '--out', out, '--address', 'https://example.org/a/b/'])).code,
    0,
  );
  assert.match(readFileSync(path.join(out, '404.html'), 'utf8'), /href="\/a\/b\/assets\//);
  assert.match(readFileSync(path.join(out, 'it/index.html'), 'utf8'), /href="\.\.\/assets\//);
});
