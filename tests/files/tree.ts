import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files by their path from the root, with their content. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** Gives what a test makes of a folder that holds these files and is gone afterwards. */
export function inTree<T>(tree: Tree, use: (root: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), 'lectern-'));
  try {
    for (const [file, content] of Object.entries(tree)) {
      const absolute = path.join(root, file);
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, content);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
