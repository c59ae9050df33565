import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { grouped } from '../src/files/grouped.ts';
import { PROJECT } from '../src/paths.ts';
import { ensureChromium } from './browser/chromium.ts';
import { ensureFirefox } from './browser/firefox.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const bin = (name: string): string => path.join(PROJECT, 'node_modules/.bin', name);
const tsx = (...words: string[]): string[] => [process.execPath, '--import', 'tsx', ...words];

/** Runs one step of the test command in the project's folder; a step that fails ends the command with its code. */
function step(name: string, [command = '', ...words]: readonly string[]): void {
  say(`\n— ${name}`);
  const { status, error } = spawnSync(command, words, { cwd: PROJECT, stdio: 'inherit', env: process.env });
  if (error !== undefined) say(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** Starts a build that runs beside the next step, on the core which that leaves idle; gives its end. */
function buildBeside([command = '', ...words]: readonly string[]): Promise<unknown> {
  return once(spawn(command, words, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
}

/** Every test file in a folder of tests/, or those whose path holds one of the words that were given. */
function testFiles(wanted: readonly string[]): string[] {
  return readdirSync(path.join(PROJECT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
    .sort();
}

/** Rooms of tests/ whose tests each want a process of their own: they start browsers, or the program itself. */
const APART = ['', 'browser'];

/**
 * The files to start, one process each. The tests of a room share one, through a file that imports them all: reading
 * the program's source costs more than most of them do.
 */
function entries(files: readonly string[], folder: string): string[] {
  const rooms = grouped(files, (file) => file.split('/').slice(0, -1)[1] ?? '');
  return [...rooms].flatMap(([name, inside]) => {
    if (APART.includes(name)) return inside;
    const entry = path.join(folder, `${name}.test.mts`);
    const imports = inside.map((file) => `import ${JSON.stringify(pathToFileURL(path.join(PROJECT, file)).href)};\n`);
    writeFileSync(entry, imports.join(''));
    return [entry];
  });
}

const wanted = process.argv.slice(2);
const files = testFiles(wanted);
if (files.length === 0) {
  say(`No test file has ${wanted.join(' or ')} in its path.`);
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.LECTERN_TEST_SITE = path.join(folder, 'site');
process.env.LECTERN_TEST_RELEASES = path.join(folder, 'releases');

if (wanted.length === 0) {
  step('Types', [bin('tsc'), '--project', '.']);
  for (const world of readdirSync(path.join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' }).sort())
    if (path.basename(world) === 'tsconfig.json')
      step(`Types of src/${path.dirname(world)}`, [bin('tsc'), '--project', `src/${world}`]);
  step('Style', [bin('biome'), 'check', '.']);
}
say('\n— Chromium');
process.env.LECTERN_CHROMIUM = ensureChromium(say);
say(process.env.LECTERN_CHROMIUM);
say('\n— Firefox');
process.env.LECTERN_FIREFOX = ensureFirefox(say);
say(process.env.LECTERN_FIREFOX);
const small = buildBeside(tsx('tests/browser/releases.ts', process.env.LECTERN_TEST_RELEASES));
step('The real site', tsx('src/cli.ts', 'build', '--out', process.env.LECTERN_TEST_SITE));
await small;
step('Tests', tsx('--test', '--test-concurrency=2', '--test-reporter=spec', ...entries(files, folder)));
