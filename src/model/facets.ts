import { regionsAround, WORLD } from '../geography/regions.ts';
import type { Association, Site, Voice } from './site.ts';
import { type LocalText, localText } from './text.ts';

/** What every directory can be chosen by. */
export const BUILT_IN = ['region', 'country', 'language', 'kind', 'service', 'status'] as const;

export type BuiltIn = (typeof BUILT_IN)[number];

/** Something that visitors choose by, with its values, and the associations that have each. */
export interface Facet {
  readonly id: string;
  readonly values: ReadonlyMap<string, readonly Association[]>;
}

/** How many associations one page of a list holds. */
export const PER_PAGE = 250;

/** How many pages a list of so many has; an empty one has a page too. */
export const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / PER_PAGE));

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The regions that an association belongs to: those around its country; its area and those around that; or the world. */
function regionsOf({ data: { scope } }: Association): string[] {
  if (scope.country !== undefined) return regionsAround(scope.country);
  const area = scope.area ?? WORLD;
  return [area, ...regionsAround(area)];
}

const VALUES: Readonly<Record<BuiltIn, (association: Association) => readonly string[]>> = {
  region: regionsOf,
  country: ({ data }) => (data.scope.country === undefined ? [] : [data.scope.country]),
  language: ({ data }) => unique([...data.siteLanguages, ...(data.listed?.languages ?? [])]),
  kind: ({ data }) => [data.kind],
  service: ({ data }) => data.services,
  status: ({ data }) => [data.status],
};

/** Whether a facet is one that every directory has. */
export const isBuiltIn = (id: string): id is BuiltIn => (BUILT_IN as readonly string[]).includes(id);

/** The values of a facet that an association has, as its record writes them. */
export function valuesOf(association: Association, facet: string): readonly string[] {
  if (isBuiltIn(facet)) return VALUES[facet](association);
  const own = association.data.facets ?? {};
  return (Object.hasOwn(own, facet) ? own[facet] : undefined) ?? [];
}

/** The ids of the facets of a site, in its order. */
export function facetIds(site: Site): readonly string[] {
  return site.data.directory?.facets?.map(({ id }) => id) ?? BUILT_IN;
}

function facetOf(site: Site, id: string): Facet {
  const values = new Map<string, Association[]>();
  for (const association of site.associations.values()) {
    for (const value of valuesOf(association, id)) {
      const known = values.get(value);
      if (known === undefined) values.set(value, [association]);
      else known.push(association);
    }
  }
  return { id, values };
}

const found = new WeakMap<Site, ReadonlyMap<string, Facet>>();

/** The facets of a site by id, in its order, each with the values that some association has. */
export function facetsOf(site: Site): ReadonlyMap<string, Facet> {
  const known = found.get(site) ?? new Map(facetIds(site).map((id) => [id, facetOf(site, id)]));
  found.set(site, known);
  return known;
}

const configured = (site: Site, facet: string) => site.data.directory?.facets?.find(({ id }) => id === facet);

/** The name that a value of a built-in facet has in a language; another facet's value is its own name. */
function builtInName({ t, format }: Voice, facet: string, value: string): string {
  if (facet === 'region' || facet === 'country') return format.region(value);
  if (facet === 'language') return format.language(value);
  const key = `${facet === 'kind' ? 'associationKind' : facet === 'status' ? 'associationStatus' : 'service'}.${value}`;
  return isBuiltIn(facet) ? t(key as Parameters<typeof t>[0]) : value;
}

/**
 * The name of a value in a language: the site's own word for it, else the name that countries, languages and so on have.
 * A word that the site does not have in that language is in another one.
 */
export function valueText(site: Site, voice: Voice, facet: string, value: string): LocalText {
  const own = configured(site, facet)?.values?.find(({ id }) => id === value.toLowerCase());
  if (own !== undefined) return localText(own.name, voice.tag, site.source.tag);
  return { text: builtInName(voice, facet, value), language: voice.tag };
}

/** The name of a value where no mark of its language can stand, and to sort by. */
export function valueName(site: Site, voice: Voice, facet: string, value: string): string {
  return valueText(site, voice, facet, value).text;
}

/** The title of a facet that is the site's own, or that the site words its own way. */
export function ownTitle(site: Site, voice: Voice, facet: string): LocalText | undefined {
  const title = configured(site, facet)?.title;
  return title && localText(title, voice.tag, site.source.tag);
}

/** The name of a value in addresses: lower case. */
export const slugOf = (value: string): string => value.toLowerCase();

/** What a list of the directory shows: all by name, the values of a facet, or the associations of one value; and which page of it. */
export interface ListId {
  readonly facet: string | undefined;
  readonly value: string | undefined;
  readonly page: number;
}

/** The name of the list of all associations by name. */
export const A_TO_Z = 'a-z';

/** The id of a list, which is also its address under the directory: “country”, “country/nl”, “country/nl/2”, “a-z/3”. */
export function listId(facet: string, value?: string, page = 1): string {
  return [facet, ...(value === undefined ? [] : [slugOf(value)]), ...(page > 1 ? [String(page)] : [])].join('/');
}

const numbered = (count: number): number[] => Array.from({ length: pagesFor(count) }, (_, index) => index + 1);

function listsOf(site: Site): ReadonlyMap<string, ListId> {
  const lists = new Map<string, ListId>();
  if (site.associations.size === 0) return lists;
  for (const page of numbered(site.associations.size))
    lists.set(listId(A_TO_Z, undefined, page), { facet: undefined, value: undefined, page });
  for (const { id, values } of facetsOf(site).values()) {
    if (values.size > 0) lists.set(listId(id), { facet: id, value: undefined, page: 1 });
    for (const [value, associations] of values)
      for (const page of numbered(associations.length)) lists.set(listId(id, value, page), { facet: id, value, page });
  }
  return lists;
}

const listed = new WeakMap<Site, ReadonlyMap<string, ListId>>();

/** All lists of the directory by their ids. */
export function directoryLists(site: Site): ReadonlyMap<string, ListId> {
  const known = listed.get(site) ?? listsOf(site);
  listed.set(site, known);
  return known;
}
