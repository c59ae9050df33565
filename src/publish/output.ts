import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { FOLDERS } from '../paths.ts';

/** The file by which a folder is known to be a site this program wrote, and so may be replaced. */
const MARK = 'build.json';

/** Who the mark says has written it. */
const GENERATOR = 'Lectern';

/** Whether a folder has our mark. Other programs write files of that name, too. */
function isOurs(folder: string): boolean {
  try {
    const mark: unknown = JSON.parse(readFileSync(path.join(folder, MARK), 'utf8'));
    return (mark as { generator?: unknown } | null)?.generator === GENERATOR;
  } catch {
    return false;
  }
}

/** Why a folder may not be the output, or undefined where it may. Nothing that is not ours is ever replaced. */
export function outputRefusal(output: string, root: string): string | undefined {
  const [target, site] = [path.resolve(output), path.resolve(root)];
  const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer + path.sep);
  if (holds(target, site)) return `The output folder ${output} holds the site's own sources; name another with --out.`;
  for (const folder of [FOLDERS.content, 'data']) {
    if (holds(path.join(site, folder), target))
      return `The output folder ${output} lies in ${folder}/, which is read; name another with --out.`;
  }
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return `The output ${output} is a file; name a folder with --out.`;
  if (readdirSync(target).length === 0 || isOurs(target)) return undefined;
  return `The output folder ${output} holds files that no build wrote; empty it yourself or name another with --out.`;
}

const prefixOf = (target: string): string => `.${path.basename(target)}.`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: a process of another user has the number; anything else means there is none.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away what builds that were killed left beside the output; brings back a site that was being replaced. */
function tidy(target: string): void {
  const parent = path.dirname(target);
  const left = readdirSync(parent).filter((name) => name.startsWith(prefixOf(target)));
  for (const name of left) {
    const [kind, pid] = name.slice(prefixOf(target).length).split('-');
    if (isAlive(Number(pid)) || Number.isNaN(Number(pid))) continue;
    const folder = path.join(parent, name);
    if (kind === 'old' && !existsSync(target)) renameSync(folder, target);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes an empty folder of this build's own beside the output, on the same disk. */
export function freshFolder(output: string): string {
  const target = path.resolve(output);
  mkdirSync(path.dirname(target), { recursive: true });
  tidy(target);
  const folder = mkdtempSync(path.join(path.dirname(target), `${prefixOf(target)}new-${process.pid}-`));
  chmodSync(folder, 0o777 & ~process.umask()); // it becomes the site, which others may read
  return folder;
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // another build has just moved it
  }
}

const IN_THE_WAY = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

/** Puts a finished folder in the place of the output. Where two builds finish at once the last one stays, whole. */
export function swapIn(fresh: string, output: string): void {
  const target = path.resolve(output);
  for (let attempt = 0; ; attempt++) {
    const old = path.join(path.dirname(target), `${prefixOf(target)}old-${process.pid}-${attempt}`);
    renameIfThere(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (attempt < 20 && IN_THE_WAY.has((error as NodeJS.ErrnoException).code ?? '')) continue;
      if (!existsSync(target)) renameIfThere(old, target);
      throw error;
    } finally {
      if (existsSync(target)) rmSync(old, { recursive: true, force: true });
    }
    return;
  }
}

/** Writes the mark of a finished site: what made it and how much of it there is. */
export function writeMark(folder: string, counts: Readonly<Record<string, number>>): void {
  writeFileSync(path.join(folder, MARK), `${JSON.stringify({ generator: GENERATOR, ...counts }, null, 2)}\n`);
}
