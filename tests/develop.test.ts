import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../src/paths.ts';
import { temporaryFolder } from './site/built.ts';

/** Waits until the program has printed words, from where the last wait ended; fails where it ends before. */
function listener(child: ChildProcess) {
  let [heard, from] = ['', 0];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      for (const look of waiting) look();
    });
  return (words: RegExp): Promise<string> =>
    new Promise((done, fail) => {
      const look = (): void => {
        const found = words.exec(heard.slice(from));
        if (found === null) return;
        from += found.index + found[0].length;
        waiting.delete(look);
        done(found[0]);
      };
      waiting.add(look);
      child.once('close', () => fail(new Error(`ended before ${words}: ${heard}`)));
      look();
    });
}

test('npm start serves the site, keeps the last good site when a text is wrong, and builds again when one is saved', async () => {
  const folder = temporaryFolder();
  const root = path.join(folder, 'site');
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates'), root, { recursive: true });
  const words = ['src/cli.ts', 'serve', '--root', root, '--out', path.join(folder, '_site'), '--port', '0'];
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], { cwd: PROJECT });
  const hear = listener(child);
  try {
    const address = (/http:\/\/localhost:\d+\//.exec(await hear(/Serving http:\/\/localhost:\d+\//)) ?? [''])[0];
    const file = path.join(root, 'content/it/standards/segreto.md');
    const page = async () => (await fetch(new URL('it/standards/segreto/', address))).text();
    assert.match(await page(), /Un solo capitolo/);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('title:', 'titel:'));
    await hear(/titel[\s\S]*Nothing was written/);
    assert.match(await page(), /Un solo capitolo/);
    writeFileSync(file, before.replace('Un solo capitolo', 'Un altro capitolo'));
    await hear(/Changed: .*segreto\.md[\s\S]*Built [\s\S]*\n/);
    assert.match(await page(), /Un altro capitolo/);
  } finally {
    child.kill('SIGINT');
    await once(child, 'close');
  }
});

test('a port that is taken is told in a sentence', async () => {
  const server = (await import('node:http')).createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const out = path.join(temporaryFolder(), '_site');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'serve', '--out', out, '--port', String(port)],
    { cwd: PROJECT },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = await once(child, 'close');
  server.close();
  assert.equal(code, 1);
  assert.equal(errors, `Another program uses port ${port}; stop it or give another with --port.\n`);
});
