import { grouped } from '../files/grouped.ts';
import type { Association, Site } from './site.ts';

/** The associations that work for one country or a part of it, by its code, in the order of the codes. */
export function associationsByCountry(site: Site): Map<string, Association[]> {
  const found = grouped(site.associations.values(), ({ data }) => data.scope.country);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
