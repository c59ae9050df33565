import { readdirSync, readFileSync } from 'node:fs';
import type { Schemas } from './describe.ts';

const FOLDER = new URL('.', import.meta.url);

/** The schemas that lie beside this file, by file name, which is also their $id. */
export function readSchemas(): Schemas {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]));
}
