import type { Site } from '../model/site.ts';
import type { Fault } from './locate.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

/** Where a record names another, and the records that can be named. */
export interface Naming {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly name: string | undefined;
  readonly known: ReadonlyMap<string, unknown>;
  readonly folder: string;
}

/** A name of no record. */
export function unknownName(site: Site, { file, path: where, name, known, folder }: Naming): Fault[] {
  if (name === undefined || known.has(name) || toldThere(site, `${folder}/${name}.json`)) return [];
  return [
    {
      rule: 'unknown-name',
      file,
      path: where,
      message: `“${name}” is the name of no file in ${folder}/.`,
      hint: suggestion(name, known.keys()),
    },
  ];
}
