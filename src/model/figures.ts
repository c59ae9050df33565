import { regionsAround, WORLD } from '../geography/regions.ts';
import type { Association, Site } from './site.ts';

const CONTINENTS = new Set(['002', '009', '019', '142', '150']);

/** The continent of M49 that an association belongs to, the world for one of no continent. */
export function continentOf({ data: { scope } }: Association): string {
  const place = scope.country ?? scope.area ?? WORLD;
  return (
    [place, ...regionsAround(place)].find((code) => CONTINENTS.has(code)) ?? (scope.country === undefined ? WORLD : '')
  );
}

/** How many of the associations have each key; those without one are counted under the empty key. */
export function countBy(
  associations: Iterable<Association>,
  keyOf: (association: Association) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const association of associations) {
    const key = keyOf(association);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The decades from the first founding to the last with how many associations were founded in each, none left out. */
export function decades(site: Site): { readonly from: number; readonly count: number }[] {
  const counts = countBy(site.associations.values(), ({ data }) =>
    data.founded === undefined ? '' : String(Math.floor(data.founded.year / 10) * 10),
  );
  const known = [...counts.keys()].filter((key) => key !== '').map(Number);
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: (last - first) / 10 + 1 }, (_, index) => {
    const from = first + index * 10;
    return { from, count: counts.get(String(from)) ?? 0 };
  });
}
