import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem.ts';
import { foldName, nameFault, type Refusal, shownName } from './name.ts';
import { type Entry, type Extension, LIMITS, LINK, type Limits, refusalOf } from './refusals.ts';

/** A file that may be read: an ordinary file of the wanted kind, under its own name, within the limits. */
export interface SourceFile {
  /** From the site's root, with forward slashes. */
  readonly file: string;
  readonly absolute: string;
  readonly bytes: number;
}

interface Survey {
  readonly extension: Extension;
  readonly limits: Limits;
  readonly files: SourceFile[];
  readonly problems: Problem[];
  seen: number;
}

const problemAt = (file: string, refusal: Refusal): Problem => ({ severity: 'error', ...refusal, file });

/** An operation of the disk, or the refusal that tells what the disk answered; undefined where nothing is there. */
function ask<T>(operation: () => T): { answer: T } | { refusal: Refusal } | undefined {
  try {
    return { answer: operation() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined; // absent, or taken away while we looked
    const refusal = {
      rule: 'unreadable',
      message: `The disk refuses to read this (${code ?? String(error)}).`,
      hint: 'Look at its permissions, and whether it is what its name says.',
    };
    return { refusal };
  }
}

/** A name that is not UTF-8 as text: its odd bytes written \xNN. */
const spellBytes = (name: Buffer): string =>
  name.toString('latin1').replace(/[^\x20-\x7e]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);

function brokenName(name: Buffer): Refusal {
  return {
    rule: 'file-name',
    message: `The name "${spellBytes(name)}" is not written in UTF-8.`,
    hint: 'Rename it with lower-case letters a to z, digits and single hyphens.',
  };
}

/** The names in a folder that equal another one on disks that overlook case, each with the one it equals. */
function collisions(entries: readonly Entry[]): Map<string, string> {
  const kept = new Map<string, string>();
  const losers = new Map<string, string>();
  for (const { name } of entries) {
    const folded = foldName(name);
    const other = kept.get(folded);
    if (other === undefined) kept.set(folded, name);
    else if (nameFault(name.replace(/\.[a-z]+$/, ''), '') === undefined) {
      losers.set(other, name);
      kept.set(folded, name);
    } else losers.set(name, other);
  }
  return losers;
}

function collision(name: string, other: string): Refusal {
  return {
    rule: 'name-collision',
    message: `Windows and macOS take the names ${shownName(name)} and ${shownName(other)} for one; one file would overwrite the other.`,
    hint: 'Rename or take out one of the two.',
  };
}

function entriesOf(survey: Survey, folder: string, absolute: string): Entry[] {
  const listing = ask(() => readdirSync(absolute, { encoding: 'buffer' }));
  if (listing === undefined) return [];
  if ('refusal' in listing) {
    survey.problems.push(problemAt(folder, listing.refusal));
    return [];
  }
  const entries: Entry[] = [];
  for (const bytes of listing.answer) {
    if (!isUtf8(bytes)) {
      survey.problems.push(problemAt(`${folder}/${spellBytes(bytes)}`, brokenName(bytes)));
      continue;
    }
    const name = bytes.toString();
    const entry = { name, file: `${folder}/${name}`, absolute: path.join(absolute, name) };
    const found = ask(() => lstatSync(entry.absolute));
    if (found !== undefined && 'refusal' in found) survey.problems.push(problemAt(entry.file, found.refusal));
    else if (found !== undefined) entries.push({ ...entry, stats: found.answer });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function visitFolder(survey: Survey, folder: string, absolute: string): void {
  const entries = entriesOf(survey, folder, absolute);
  const losers = collisions(entries);
  for (const entry of entries) {
    survey.seen += 1;
    if (survey.seen > survey.limits.files) return;
    const other = losers.get(entry.name);
    const refusal =
      other === undefined ? refusalOf(entry, survey.extension, survey.limits) : collision(entry.name, other);
    if (refusal !== undefined) survey.problems.push(problemAt(entry.file, refusal));
    else if (entry.stats.isDirectory()) visitFolder(survey, entry.file, entry.absolute);
    else survey.files.push({ file: entry.file, absolute: entry.absolute, bytes: entry.stats.size });
  }
}

/** Looks at every step of a path below the root, so that no link on the way leads out of the site. */
function lookUp(root: string, file: string): { stats: Stats } | { problem: Problem } | undefined {
  const steps = file.split('/');
  let stats: Stats | undefined;
  for (const [index] of steps.entries()) {
    const step = steps.slice(0, index + 1).join('/');
    const found = ask(() => lstatSync(path.join(root, step)));
    if (found === undefined) return undefined;
    if ('refusal' in found) return { problem: problemAt(step, found.refusal) };
    stats = found.answer;
    if (stats.isSymbolicLink()) return { problem: problemAt(step, LINK) };
  }
  return stats && { stats };
}

const notAFolder: Refusal = {
  rule: 'not-a-folder',
  message: 'This is a file, where a folder belongs.',
  hint: 'Give the file another name, or put it inside a folder of this name.',
};

const tooMany = (limit: number): Refusal => ({
  rule: 'file-count',
  message: `There are more than ${limit.toLocaleString('en')} files here; the rest was not looked at.`,
  hint: 'Look whether a folder was copied here by mistake.',
});

const byFile = (a: { file: string }, b: { file: string }): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/**
 * The files of a folder and all below it, by path in code-unit order, with a problem for everything that must not lie
 * there; what is refused is not among the files. A folder that does not exist has no files and no problems.
 */
export function walk(
  root: string,
  folder: string,
  extension: Extension,
  limits: Limits = LIMITS,
): { files: readonly SourceFile[]; problems: readonly Problem[] } {
  const found = lookUp(root, folder);
  if (found === undefined) return { files: [], problems: [] };
  if ('problem' in found) return { files: [], problems: [found.problem] };
  if (!found.stats.isDirectory()) return { files: [], problems: [problemAt(folder, notAFolder)] };
  const survey: Survey = { extension, limits, files: [], problems: [], seen: 0 };
  visitFolder(survey, folder, path.join(root, folder));
  if (survey.seen > limits.files) survey.problems.push(problemAt(folder, tooMany(limits.files)));
  return { files: survey.files.sort(byFile), problems: survey.problems.sort(byFile) };
}

/** One file of the site by its path, held to the same rules; without a source and a problem where it does not exist. */
export function sourceFile(
  root: string,
  file: string,
): { source: SourceFile | undefined; problems: readonly Problem[] } {
  const found = lookUp(root, file);
  if (found === undefined) return { source: undefined, problems: [] };
  if ('problem' in found) return { source: undefined, problems: [found.problem] };
  const { stats } = found;
  const absolute = path.join(root, file);
  const extension = path.extname(file) as Extension;
  const refusal = refusalOf({ name: path.posix.basename(file), file, absolute, stats }, extension, LIMITS);
  if (refusal !== undefined) return { source: undefined, problems: [problemAt(file, refusal)] };
  return { source: { file, absolute, bytes: stats.size }, problems: [] };
}
