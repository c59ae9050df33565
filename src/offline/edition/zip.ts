import { type Zippable, zipSync } from 'fflate';

/** A day at noon as every machine's own clock would show it: a zip holds local time. */
function noon(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** A zip of some files under one folder: in one order, all of one day, so that the same files give the same bytes. */
export function zipOf(folder: string, files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const names = [...files.keys()].sort();
  const entries = names.map((name): [string, Zippable[string]] => [
    `${folder}/${name}`,
    files.get(name) ?? new Uint8Array(),
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: noon(day) });
}
