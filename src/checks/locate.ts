import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFrontMatter } from '../content/front-matter.ts';
import type { Problem } from '../problem.ts';
import { type Locate, readJson } from '../schemas/json.ts';

/** A problem whose place is a key or a value inside a file, not yet looked up. */
export interface Fault {
  readonly rule: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly part?: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
  readonly severity?: 'error' | 'warning';
}

/** The text of a file that was read before and is needed once more, as reading gave it. */
export function textOf(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

function locateIn(root: string, file: string): Locate {
  const text = textOf(root, file);
  return file.endsWith('.json') ? readJson(file, text).locate : parseFrontMatter(file, text).locate;
}

/** The problem with its line and column; the file is read again for it, since faults are few. */
export function located(root: string, { path: keys, part, severity = 'error', ...fault }: Fault): Problem {
  return { severity, ...fault, ...locateIn(root, fault.file)(keys, part) };
}
