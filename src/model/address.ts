/** Where pages live, from the site's first page: no slash in front, a slash behind, always with the language first. */
export const addressOf = {
  languages: (): string => '',
  home: (language: string): string => `${language}/`,
  standards: (language: string): string => `${language}/standards/`,
  standard: (language: string, slug: string): string => `${language}/standards/${slug}/`,
  directory: (language: string): string => `${language}/directory/`,
  association: (language: string, id: string): string => `${language}/directory/${id}/`,
  instruments: (language: string): string => `${language}/instruments/`,
  instrument: (language: string, id: string): string => `${language}/instruments/${id}/`,
  page: (language: string, slug: string): string => `${language}/${slug}/`,
  offline: (language: string): string => `${language}/offline/`,
  download: (language: string): string => `${language}/download/`,
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
  '404',
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
