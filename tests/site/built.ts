import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../../src/paths.ts';

/** What the command line did: its exit code and everything it printed. */
export interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs the command line of the project as a process of its own, with a time limit of two minutes. */
export function lecternApart(words: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  try {
    const output = execFileSync(process.execPath, ['--import', 'tsx', path.join(PROJECT, 'src/cli.ts'), ...words], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      timeout: 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { code: status ?? -1, output: `${stdout}${stderr}` };
  }
}

/** An empty folder of a test's own. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'lectern-'));
}

let built: string | undefined;

/** The folder of the real site, built once: the one the test command made, or one made now. */
export function realSite(): string {
  const given = process.env.LECTERN_TEST_SITE;
  if (given !== undefined && existsSync(given)) return given;
  if (built === undefined) {
    built = path.join(temporaryFolder(), 'site');
    const { code, output } = lecternApart(['build', '--out', built]);
    if (code !== 0) throw new Error(output);
  }
  return built;
}

/** Every file of a folder, from it, with forward slashes, in one order on all machines. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The pages of a built site by their file. */
export function pagesOf(folder: string): Map<string, string> {
  const names = filesIn(folder).filter((name) => name.endsWith('.html'));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
