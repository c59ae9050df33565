import { addressOf } from './address.ts';
import type { Site, Voice, Work } from './site.ts';
import { localText } from './text.ts';

/** What kinds of page a site has; each has one template of that name. */
export const PAGE_KINDS = [
  'languages',
  'home',
  'standards',
  'standard',
  'directory',
  'association',
  'instruments',
  'instrument',
  'page',
  'offline',
  'download',
  'not-found',
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** A page, light enough to keep ten thousand of: what it shows and where. */
export interface PageHandle {
  readonly kind: PageKind;
  /** The reader's language. */
  readonly language: string;
  /** The slug or id of what the page shows; empty for lists. */
  readonly id: string;
  readonly address: string;
}

type Addresses = Readonly<Record<PageKind, (language: string, id: string) => string>>;

const ADDRESSES: Addresses = {
  languages: addressOf.languages,
  home: addressOf.home,
  standards: addressOf.standards,
  standard: addressOf.standard,
  directory: addressOf.directory,
  association: addressOf.association,
  instruments: addressOf.instruments,
  instrument: addressOf.instrument,
  page: addressOf.page,
  offline: addressOf.offline,
  download: addressOf.download,
  'not-found': addressOf.notFound,
};

/** The address of a page of this kind in a language. */
export function pageAddress(kind: PageKind, language: string, id = ''): string {
  return ADDRESSES[kind](language, id);
}

function idsOf(site: Site, kind: PageKind): readonly string[] {
  switch (kind) {
    case 'standard':
      return [...site.standards.keys()];
    case 'page':
      return [...site.pages.keys()];
    case 'association':
      return [...site.associations.keys()];
    case 'instrument':
      return [...site.instruments.keys()];
    default:
      return [''];
  }
}

/** All pages of a kind, language by language. The page of languages is one; the not-found page also stands at the top. */
export function handlesOf(site: Site, kind: PageKind): PageHandle[] {
  if (kind === 'languages') return [{ kind, language: site.source.tag, id: '', address: addressOf.languages() }];
  const ids = idsOf(site, kind);
  const handles = site.voices.flatMap(({ tag }) =>
    ids.map((id): PageHandle => ({ kind, language: tag, id, address: pageAddress(kind, tag, id) })),
  );
  if (kind !== 'not-found') return handles;
  return [...handles, { kind, language: site.source.tag, id: '', address: '404.html' }];
}

const workLanguages = (work: Work<unknown> | undefined, site: Site): string[] =>
  work === undefined ? [] : [site.source.tag, ...work.translations.keys()];

function writtenLanguages(site: Site, { kind, id }: PageHandle): readonly string[] {
  switch (kind) {
    case 'standard':
      return workLanguages(site.standards.get(id), site);
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
