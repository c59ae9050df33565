/** Where pages live, from the site's first page: no slash in front, a slash behind, always with the language first. */
export const addressOf = {
  languages: (): string => '',
  home: (language: string): string => `${language}/`,
  standards: (language: string): string => `${language}/standards/`,
  standard: (language: string, slug: string): string => `${language}/standards/${slug}/`,
  /** A standard in a language beside the same in another. */
  beside: (language: string, slug: string, other: string): string => `${language}/standards/${slug}/beside/${other}/`,
  versions: (language: string, slug: string): string => `${language}/standards/${slug}/versions/`,
  version: (language: string, slug: string, version: string): string =>
    `${language}/standards/${slug}/versions/${version}/`,
  redline: (language: string, slug: string, from: string, to: string): string =>
    `${language}/standards/${slug}/versions/${to}/changes-since-${from}/`,
  cite: (language: string, slug: string): string => `${language}/standards/${slug}/cite/`,
  assessment: (language: string, slug: string): string => `${language}/standards/${slug}/self-assessment/`,
  directory: (language: string): string => `${language}/directory/`,
  association: (language: string, id: string): string => `${language}/directory/${id}/`,
  /** A list of the directory by its id, such as “country/nl”. */
  directoryList: (language: string, id: string): string => `${language}/directory/${id}/`,
  map: (language: string): string => `${language}/directory/map/`,
  figures: (language: string): string => `${language}/directory/figures/`,
  instruments: (language: string): string => `${language}/instruments/`,
  instrument: (language: string, id: string): string => `${language}/instruments/${id}/`,
  search: (language: string): string => `${language}/search/`,
  /** A page of the index of titles; the first is the page of the search. */
  searchIndex: (language: string, page: string): string => `${language}/search/${page}/`,
  glossary: (language: string): string => `${language}/glossary/`,
  translations: (language: string): string => `${language}/translations/`,
  page: (language: string, slug: string): string => `${language}/${slug}/`,
  offline: (language: string): string => `${language}/offline/`,
  download: (language: string): string => `${language}/download/`,
  data: (language: string): string => `${language}/data/`,
  fields: (language: string): string => `${language}/data/fields/`,
  notFound: (language: string): string => `${language}/404.html`,
} as const;

/** Names under a language that pages of content/ may not take. */
export const TAKEN = [
  'standards',
  'directory',
  'instruments',
  'search',
  'translations',
  'glossary',
  'offline',
  'download',
  'data',
  'feeds',
  '404',
];

/** Names under the directory that neither an association nor a facet of the site's own may take. */
export const TAKEN_IN_DIRECTORY = [
  'a-z',
  'map',
  'figures',
  'region',
  'country',
  'language',
  'kind',
  'service',
  'status',
];

/** The address of one page as a link on another: relative, so that the site works under any path. */
export function relativeAddress(from: string, to: string): string {
  const [base, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  const climb = '../'.repeat(base.length - shared);
  return climb + target.slice(shared).join('/') || './';
}

/** The file that is served at an address. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** The id of a place on its instrument's page: its letters and digits in any script, joined with hyphens. */
export function placeId(place: string): string {
  const words =
    place
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `place-${words.join('-')}`;
}
