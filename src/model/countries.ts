import type { Association, Site } from './site.ts';

/** The associations that work for one country or a part of it, by its code, in the order of the codes. */
export function associationsByCountry(site: Site): Map<string, Association[]> {
  const found = new Map<string, Association[]>();
  for (const association of site.associations.values()) {
    const { country } = association.data.scope;
    if (country === undefined) continue;
    const known = found.get(country);
    if (known === undefined) found.set(country, [association]);
    else known.push(association);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
