import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleSearch } from '../../../src/publish/search.ts';

/** The script of the search in a language, as the build writes it. */
export async function scriptOf(language: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-'));
  try {
    mkdirSync(path.join(folder, 'assets'));
    const { script } = await bundleSearch([language], language, folder);
    return readFileSync(path.join(folder, script(language)), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
