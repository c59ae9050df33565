import { addressOf } from './address.ts';
import { directoryLists, facetsOf } from './facets.ts';
import { versionNamed } from './history.ts';
import { laterIndexPages } from './index-pages.ts';
import type { History, Site, Standard, Version, Voice, Work } from './site.ts';
import { localText } from './text.ts';

/** What kinds of page a site has; each has one template of that name. */
export const PAGE_KINDS = [
  'languages',
  'home',
  'standards',
  'standard',
  'beside',
  'versions',
  'version',
  'redline',
  'cite',
  'assessment',
  'directory',
  'association',
  'directory-list',
  'map',
  'figures',
  'instruments',
  'instrument',
  'search',
  'search-index',
  'page',
  'offline',
  'download',
  'translations',
  'data',
  'fields',
  'glossary',
  'not-found',
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** A page, light enough to keep ten thousand of: what it shows and where. */
export interface PageHandle {
  readonly kind: PageKind;
  /** The reader's language. */
  readonly language: string;
  /** The slug or id of what the page shows, with its versions behind slashes; empty for lists. */
  readonly id: string;
  readonly address: string;
}

/** The standard and the other language that the id of a page with two languages names. */
export function pairOf(id: string): [slug: string, other: string] {
  const [slug = '', other = ''] = id.split('/');
  return [slug, other];
}

type Addresses = Readonly<Record<PageKind, (language: string, id: string) => string>>;

const ADDRESSES: Addresses = {
  languages: addressOf.languages,
  home: addressOf.home,
  standards: addressOf.standards,
  standard: addressOf.standard,
  beside: (language, id) => addressOf.beside(language, ...pairOf(id)),
  versions: addressOf.versions,
  version: (language, id) => {
    const [slug = '', version = ''] = id.split('/');
    return addressOf.version(language, slug, version);
  },
  redline: (language, id) => {
    const [slug = '', from = '', to = ''] = id.split('/');
    return addressOf.redline(language, slug, from, to);
  },
  cite: addressOf.cite,
  directory: addressOf.directory,
  association: addressOf.association,
  'directory-list': addressOf.directoryList,
  map: addressOf.map,
  figures: addressOf.figures,
  instruments: addressOf.instruments,
  instrument: addressOf.instrument,
  search: addressOf.search,
  'search-index': addressOf.searchIndex,
  page: addressOf.page,
  offline: addressOf.offline,
  download: addressOf.download,
  assessment: addressOf.assessment,
  translations: addressOf.translations,
  data: addressOf.data,
  fields: addressOf.fields,
  glossary: addressOf.glossary,
  'not-found': addressOf.notFound,
};

/** The address of a page of this kind in a language. */
export function pageAddress(kind: PageKind, language: string, id = ''): string {
  return ADDRESSES[kind](language, id);
}

function idsOf(site: Site, kind: PageKind): readonly string[] {
  switch (kind) {
    case 'standard':
    case 'cite':
    case 'assessment':
      return [...site.standards.keys()];
    case 'versions':
      return [...site.histories.keys()];
    case 'version':
      return [...site.histories.values()].flatMap((history) => releasedIn(history).map((one) => idOf(history, one)));
    case 'redline':
      return [...site.histories.values()].flatMap((history) =>
        history.versions.flatMap((to, index) =>
          history.versions.slice(0, index).map((from) => `${idOf(history, from)}/${to.version}`),
        ),
      );
    case 'page':
      return [...site.pages.keys()];
    case 'association':
      return [...site.associations.keys()];
    case 'directory-list':
      return [...directoryLists(site).keys()];
    case 'map':
      return facetsOf(site).get('country')?.values.size ? [''] : [];
    case 'figures':
      return site.associations.size > 0 ? [''] : [];
    case 'instrument':
      return [...site.instruments.keys()];
    case 'search-index':
      return laterIndexPages(site);
    case 'glossary':
      return site.terms.size > 0 ? [''] : [];
    default:
      return [''];
  }
}

/** The languages beside which a standard can be read in a language: the others it has a text in; none where it has none in that one. */
export function besideLanguages(site: Site, standard: Standard, language: string): string[] {
  const written = workLanguages(standard, site);
  if (!written.includes(language)) return [];
  return site.voices.map(({ tag }) => tag).filter((tag) => tag !== language && written.includes(tag));
}

function besideHandles(site: Site): PageHandle[] {
  return site.voices.flatMap(({ tag }) =>
    [...site.standards.values()].flatMap((standard) =>
      besideLanguages(site, standard, tag).map((other): PageHandle => {
        const id = `${standard.slug}/${other}`;
        return { kind: 'beside', language: tag, id, address: pageAddress('beside', tag, id) };
      }),
    ),
  );
}

/** The address that a switch to another language leads to: the same page there, or for two languages the nearest to it. */
export function addressIn(site: Site, page: PageHandle, language: string): string {
  if (page.kind === 'languages') return addressOf.home(language);
  if (page.kind !== 'beside' || page.language === language) return pageAddress(page.kind, language, page.id);
  const [slug, other] = pairOf(page.id);
  const standard = site.standards.get(slug);
  const beside = language === other ? page.language : other;
  const there = standard !== undefined && besideLanguages(site, standard, language).includes(beside);
  return there ? addressOf.beside(language, slug, beside) : addressOf.standard(language, slug);
}
const releasedIn = ({ versions }: History): Version[] => versions.filter(({ record }) => record !== undefined);
const idOf = ({ slug }: History, { version }: Version): string => `${slug}/${version}`;

/** All pages of a kind, language by language. The page of languages is one; the not-found page also stands at the top. */
export function handlesOf(site: Site, kind: PageKind): PageHandle[] {
  if (kind === 'languages') return [{ kind, language: site.source.tag, id: '', address: addressOf.languages() }];
  if (kind === 'beside') return besideHandles(site);
  const ids = idsOf(site, kind);
  const handles = site.voices.flatMap(({ tag }) =>
    ids.map((id): PageHandle => ({ kind, language: tag, id, address: pageAddress(kind, tag, id) })),
  );
  if (kind !== 'not-found') return handles;
  return [...handles, { kind, language: site.source.tag, id: '', address: '404.html' }];
}

const workLanguages = (work: Work<unknown> | undefined, site: Site): string[] =>
  work === undefined ? [] : [site.source.tag, ...work.translations.keys()];

/** The languages in which every version that a page shows has a text. */
function versionLanguages(site: Site, id: string): string[] {
  const [slug = '', ...names] = id.split('/');
  const [first, ...others] = names.map((name) => versionNamed(site, slug, name));
  return [...(first?.texts.keys() ?? [])].filter((tag) => others.every((one) => one?.texts.has(tag)));
}

function writtenLanguages(site: Site, { kind, id, language }: PageHandle): readonly string[] {
  switch (kind) {
    case 'standard':
    case 'versions':
    case 'cite':
    case 'assessment':
      return workLanguages(site.standards.get(id), site);
    case 'beside':
      return [language];
    case 'version':
    case 'redline':
      return versionLanguages(site, id);
    case 'page':
      return workLanguages(site.pages.get(id), site);
    case 'association':
      return Object.keys(site.associations.get(id)?.data.description ?? {});
    case 'instrument':
      return Object.keys(site.instruments.get(id)?.data.summary ?? {});
    default:
      return site.voices.map((voice) => voice.tag);
  }
}

/** The languages of the site in which a page has its own text, not a fallback, in the site's order. */
export function languagesOf(site: Site, handle: PageHandle): Voice[] {
  const written = new Set(writtenLanguages(site, handle));
  return site.voices.filter((voice) => written.has(voice.tag));
}

/** Whether a page shows its main text in another language than the reader's. */
export function isFallback(site: Site, handle: PageHandle): boolean {
  return !writtenLanguages(site, handle).includes(handle.language);
}

/** The name of the site in a language. */
export function siteName(site: Site, language: string): string {
  return localText(site.data.name, language, site.source.tag).text;
}

/** Whether a page shows what another page is the place for: an earlier version, what changed, how to cite, two languages, a later page of the index. */
export function isSecondary({ kind }: PageHandle): boolean {
  return ['beside', 'version', 'redline', 'cite', 'search-index'].includes(kind);
}
