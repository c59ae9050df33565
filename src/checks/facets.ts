import { TAKEN_IN_DIRECTORY } from '../model/address.ts';
import { facetIds, isBuiltIn } from '../model/facets.ts';
import type { Association, Site } from '../model/site.ts';
import { SITE_FILE } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';
import { suggestion } from './suggestion.ts';

const inSite = (index: number, key: string, message: string, hint: string): Fault => ({
  rule: 'facet',
  file: SITE_FILE,
  path: ['directory', 'facets', index, key],
  message,
  hint,
});

/** The facets of data/site.json: each once, the site's own with a title and values, under names nothing else has. */
function siteFaults(site: Site): Fault[] {
  const facets = site.data.directory?.facets ?? [];
  return facets.flatMap((facet, index): Fault[] => {
    const { id, title, values } = facet;
    const first = facets.findIndex((other) => other.id === id);
    if (first < index) return [inSite(index, 'id', `The facet “${id}” is named twice.`, 'Keep one of them.')];
    if (isBuiltIn(id)) return [];
    if (TAKEN_IN_DIRECTORY.includes(id))
      return [inSite(index, 'id', `“${id}” is the address of another page of the directory.`, 'Choose another id.')];
    if (title !== undefined && values !== undefined) return [];
    const message = `The facet “${id}” is the site's own and has no ${title === undefined ? 'title' : 'values'}.`;
    return [
      inSite(
        index,
        'id',
        message,
        'Add "title" and "values", or name region, country, language, kind, service or status.',
      ),
    ];
  });
}

/** The facets that a record names: those of the site, with values that these have. */
function recordFaults(site: Site, { file, data }: Association): Fault[] {
  const known = new Map(
    (site.data.directory?.facets ?? []).map(({ id, values }) => [id, values?.map((value) => value.id) ?? []]),
  );
  return Object.entries(data.facets ?? {}).flatMap(([facet, values]): Fault[] => {
    const fault = (path: readonly (string | number)[], message: string, hint: string): Fault => ({
      rule: 'facet',
      file,
      path: ['facets', facet, ...path],
      message,
      hint,
    });
    const allowed = isBuiltIn(facet) ? undefined : known.get(facet);
    const own = [...known.keys()].filter((id) => !isBuiltIn(id));
    if (allowed === undefined)
      return [{ ...fault([], `“${facet}” is no facet of the site's own.`, suggestion(facet, own)), part: 'key' }];
    return values.flatMap((value, index) =>
      allowed.includes(value)
        ? []
        : [fault([index], `“${value}” is no value of the facet “${facet}”.`, suggestion(value, allowed))],
    );
  });
}

/** The id of an association is its address, so it may not be that of a list. */
function addressFaults(site: Site): Fault[] {
  const taken = new Set([...TAKEN_IN_DIRECTORY, ...facetIds(site)]);
  return [...site.associations.values()]
    .filter(({ id }) => taken.has(id))
    .map(({ id, file }) => ({
      rule: 'association-address',
      file,
      path: [],
      message: `“${id}” is the address of a list of the directory, so no association can have it.`,
      hint: `Rename the file, for example to ${id}-association.json.`,
    }));
}

/** What is wrong with the facets of the directory, and with ids that would take the address of a list. */
export function checkFacets(site: Site): Problem[] {
  const records = [...site.associations.values()];
  return [...siteFaults(site), ...addressFaults(site), ...records.flatMap((record) => recordFaults(site, record))].map(
    (fault) => located(site.root, fault),
  );
}
