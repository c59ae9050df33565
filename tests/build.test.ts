import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../src/paths.ts';
import { filesIn, lecternApart, realSite, temporaryFolder } from './site/built.ts';
import { lectern } from './site/lectern.ts';

const SMALL = path.join(PROJECT, 'tests/fixtures/advocates');

const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );

/** A copy of the small site that a test may break. */
function copyOfSmall(): { root: string; out: string } {
  const folder = temporaryFolder();
  cpSync(SMALL, path.join(folder, 'site'), { recursive: true });
  return { root: path.join(folder, 'site'), out: path.join(folder, '_site') };
}

const build = (root: string, out: string, ...words: string[]) =>
  lectern(['build', '--root', root, '--out', out, ...words]);

/** Copies a tree file by file in the opposite order, each with another time. */
function copyShuffled(from: string, to: string): void {
  for (const [index, name] of filesIn(from).reverse().entries()) {
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    cpSync(path.join(from, name), path.join(to, name));
    utimesSync(path.join(to, name), 1e9 + index, 1e9 + index * 7);
  }
}

test('the same site built in another folder, file order, time zone and locale has the same bytes', async () => {
  const folder = temporaryFolder();
  const shuffled = path.join(folder, 'ein langer Name mit ü');
  for (const part of ['content', 'data']) copyShuffled(path.join(PROJECT, part), path.join(shuffled, part));
  const { code, output } = lecternApart(['build', '--root', shuffled, '--out', path.join(folder, 'b')], {
    TZ: process.env.TZ === 'Pacific/Auckland' ? 'UTC' : 'Pacific/Auckland',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'ar_EG.UTF-8',
  });
  assert.equal(code, 0, output);
  assert.deepEqual(fingerprint(path.join(folder, 'b')), fingerprint(realSite()));
});

test('a build with a mistake in a text exits with 1, names the place and the remedy, and leaves the last site', async () => {
  const { root, out } = copyOfSmall();
  assert.equal((await build(root, out)).code, 0);
  const before = fingerprint(out);
  const text = path.join(root, 'content/it/standards/indipendenza.md');
  const broken = readFileSync(text, 'utf8').replace('title:', 'titel:');
  writeFileSync(text, `${broken}\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n`);
  const { code, output } = await build(root, out);
  assert.equal(code, 1);
  assert.match(output, /content\/it\/standards\/indipendenza\.md/);
  assert.match(output, /2:1 .*titel/);
  assert.match(output, /Did you mean “title”/i);
  assert.match(output, /script/);
  assert.match(output, /javascript/);
  assert.deepEqual(fingerprint(out), before);
  assert.deepEqual(readdirSync(path.dirname(out)).sort(), ['_site', 'site']);
});

test('problems of all kinds of file are printed together', async () => {
  const { root, out } = copyOfSmall();
  writeFileSync(path.join(root, 'data/associations/one.json'), '{"names": {},}');
  writeFileSync(path.join(root, 'content/it/standards/due.md'), 'no head\n');
  symlinkSync('/etc/hostname', path.join(root, 'content/it/standards/link.md'));
  const { code, output } = await build(root, out);
  assert.equal(code, 1);
  for (const name of ['data/associations/one.json', 'content/it/standards/due.md', 'content/it/standards/link.md'])
    assert.ok(output.includes(name), `${name} in ${output}`);
  assert.ok(!existsSync(out));
});

test('an output folder with somebody’s files, or one that holds the sources, is refused and left as it is', async () => {
  const { root } = copyOfSmall();
  const mine = path.join(temporaryFolder(), 'mine');
  mkdirSync(mine);
  writeFileSync(path.join(mine, 'letter.txt'), 'dear');
  const other = path.join(temporaryFolder(), 'other');
  mkdirSync(other);
  writeFileSync(path.join(other, 'build.json'), '{"generator":"another program"}');
  const file = path.join(mine, 'letter.txt');
  for (const out of [mine, other, file, root, path.dirname(root), path.join(root, 'content')]) {
    const { code, output } = await build(root, out);
    assert.equal(code, 2, out);
    assert.match(output, /--out/);
  }
  assert.equal(readFileSync(file, 'utf8'), 'dear');
  assert.ok(existsSync(path.join(other, 'build.json')));
});

test('a page whose source is deleted is gone from the next build', async () => {
  const { root, out } = copyOfSmall();
  assert.equal((await build(root, out)).code, 0);
  const page = path.join(out, 'it/directory/consiglio/index.html');
  assert.ok(existsSync(page));
  rmSync(path.join(root, 'data/associations/consiglio.json'));
  assert.equal((await build(root, out)).code, 0);
  assert.ok(!existsSync(page));
});

test('a build that is killed leaves the last site whole, and the next build tidies up', async () => {
  const { root, out } = copyOfSmall();
  assert.equal((await build(root, out)).code, 0);
  const before = fingerprint(out);
  const whole = readdirSync(out, { recursive: true }).length;
  for (const part of [0, 0.2, 0.6]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'build', '--root', root, '--out', out], {
      cwd: PROJECT,
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    const written = (): number => {
      const fresh = readdirSync(path.dirname(out)).find((name) => name.includes(`-${child.pid}-`));
      try {
        return fresh === undefined ? -1 : readdirSync(path.join(path.dirname(out), fresh), { recursive: true }).length;
      } catch {
        return -1; // a folder got its name between two looks
      }
    };
    while (written() < part * whole && child.exitCode === null) await setTimeout(1);
    child.kill('SIGKILL');
    assert.deepEqual(await ended, [null, 'SIGKILL'], 'it was killed before it ended');
    assert.deepEqual(fingerprint(out), before, `killed when ${part} of the files were written`);
  }
  assert.equal((await build(root, out)).code, 0);
  assert.deepEqual(readdirSync(path.dirname(out)).sort(), ['_site', 'site']);
});

test('two builds at once leave one whole site', async () => {
  const { root, out } = copyOfSmall();
  const start = () =>
    new Promise<number>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'build', '--root', root, '--out', out], {
        cwd: PROJECT,
        stdio: 'ignore',
      });
      child.once('close', (code) => resolve(code ?? -1));
    });
  assert.deepEqual(await Promise.all([start(), start()]), [0, 0]);
  const both = fingerprint(out);
  assert.equal((await build(root, out)).code, 0);
  assert.deepEqual(both, fingerprint(out));
  assert.deepEqual(readdirSync(path.dirname(out)).sort(), ['_site', 'site']);
});

test('check writes nothing, and --languages builds those languages and the source', async () => {
  const { root, out } = copyOfSmall();
  const { code, output } = await lectern(['check', '--root', root, '--out', out]);
  assert.equal(code, 0, output);
  assert.match(output, /no errors/);
  assert.ok(!existsSync(out));
  assert.equal((await build(root, out, '--languages', 'it')).code, 0);
  assert.ok(existsSync(path.join(out, 'it/index.html')));
  assert.ok(!existsSync(path.join(out, 'fa')));
  const wrong = await build(root, out, '--languages', 'it,xx');
  assert.equal(wrong.code, 1);
  assert.match(wrong.output, /xx/);
});

test('a preview asks search engines to stay away, and the address can be given', async () => {
  const { root, out } = copyOfSmall();
  assert.equal((await build(root, out, '--preview', '--address', 'https://preview.example/sub')).code, 0);
  const markup = readFileSync(path.join(out, 'it/index.html'), 'utf8');
  assert.match(markup, /<meta name="robots" content="noindex">/);
  assert.match(markup, /https:\/\/preview\.example\/sub\/it\//);
  assert.match(readFileSync(path.join(out, 'robots.txt'), 'utf8'), /Disallow: \//);
});

test('a wrong option gets a sentence and the usage, and exits with 2', async () => {
  const { code, output } = await lectern(['build', '--langages', 'en']);
  assert.equal(code, 2);
  assert.match(output, /--languages/);
});

test('the end of a build says how many pages, languages, records, bytes and seconds, and a pipe gets nothing else', async () => {
  const { root, out } = copyOfSmall();
  const { output } = await build(root, out);
  assert.match(output, /^Built [\d,]+ pages, 2 languages, [\d,]+ records, [\d,]+ bytes in [\d.]+ s → .+\n$/);
});
