import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAssociations } from '../directory/read.ts';
import { FOLDERS } from '../paths.ts';
import type { AssociationFile } from '../schemas/types.ts';

/** What was named is neither a folder with records nor a revision of the repository. */
export class EarlierError extends Error {}

const recordsIn = (root: string): Map<string, AssociationFile> =>
  new Map([...readAssociations(root).records].map(([id, { data }]) => [id, data]));

function git(root: string, ...words: string[]): string {
  return execFileSync('git', ['-C', root, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Only records that differ are fetched from the repository; the others are those of today. */
function changedSince(root: string, revision: string): string[] {
  const words = ['diff', '--name-only', '--no-renames', '--relative', '-z', revision, '--', FOLDERS.associations];
  return git(root, ...words)
    .split('\0')
    .filter((name) => name.endsWith('.json'));
}

function fileAt(root: string, revision: string, file: string): string | undefined {
  try {
    return git(root, 'show', `${revision}:./${file}`);
  } catch {
    return undefined; // the file was added since
  }
}

function recordsAt(root: string, revision: string): Map<string, AssociationFile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-earlier-'));
  try {
    const files = changedSince(root, revision);
    mkdirSync(path.join(folder, FOLDERS.associations), { recursive: true });
    const records = recordsIn(root);
    for (const file of files) {
      records.delete(path.posix.basename(file, '.json'));
      const text = fileAt(root, revision, file);
      if (text !== undefined) writeFileSync(path.join(folder, file), text);
    }
    return new Map([...records, ...recordsIn(folder)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The records as they were: in another folder with data/associations/, or at a revision of the repository that holds the
 * site. Throws EarlierError where neither is there.
 */
export function earlierRecords(root: string, against: string): Map<string, AssociationFile> {
  if (existsSync(path.join(against, FOLDERS.associations))) return recordsIn(path.resolve(against));
  try {
    // A name that begins with a hyphen would be an option of git, not a revision.
    const revision = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${against}^{commit}`).trim();
    return recordsAt(root, revision);
  } catch (cause) {
    throw new EarlierError(
      `--against takes a folder with ${FOLDERS.associations}/ or a revision of the repository; “${against}” is neither.`,
      { cause },
    );
  }
}
