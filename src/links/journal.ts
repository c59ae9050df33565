import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem.ts';
import { readDataFile } from '../schemas/read-data.ts';
import type { LinksFile } from '../schemas/types.ts';
import type { Visit } from './judge.ts';

/** Where visits are kept, from the site's root. The build does not read it. */
export const LINKS_FILE = 'data/links.json';

/** So many visits to an address are kept, and the last before them that found it as it was: later ones are held against it. */
const KEPT = 6;

/** Visits by address. */
export type Journal = ReadonlyMap<string, readonly Visit[]>;

/** The visits that were kept, or the problems of their file. */
export function readJournal(root: string): { journal: Journal; problems: readonly Problem[] } {
  const absolute = path.join(root, LINKS_FILE);
  if (!existsSync(absolute)) return { journal: new Map(), problems: [] };
  const source = { file: LINKS_FILE, absolute, bytes: statSync(absolute).size };
  const { value, problems } = readDataFile<LinksFile>('links', source);
  return { journal: new Map(Object.entries(value?.visits ?? {})), problems };
}

/** The visits with one more; a second visit of one day takes the place of the first. */
export function withVisit(visits: readonly Visit[], visit: Visit): Visit[] {
  const all = [...visits.filter(({ date }) => date !== visit.date), visit];
  const kept = all.slice(-KEPT);
  const sound = kept.some(({ found }) => found === 'ok') ? undefined : all.findLast(({ found }) => found === 'ok');
  return sound === undefined ? kept : [sound, ...kept];
}

/** Keeps the visits, addresses in order, whole or not at all. */
export function writeJournal(root: string, journal: Journal): void {
  const visits = Object.fromEntries([...journal].sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = { $schema: '../src/schemas/links.schema.json', visits };
  const target = path.join(root, LINKS_FILE);
  writeFileSync(`${target}.new`, `${JSON.stringify(file, null, 2)}\n`);
  renameSync(`${target}.new`, target);
}
