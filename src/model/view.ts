import type { Format } from '../i18n/format.ts';
import { directionOf } from '../i18n/language.ts';
import type { Translate } from '../i18n/translate.ts';
import { fileOf, relativeAddress } from './address.ts';
import { isFallback, languagesOf, type PageHandle } from './pages.ts';
import type { Site, Voice } from './site.ts';
import { type LocalText, localText } from './text.ts';

/** The files of the search in one language, from the site's first page. */
export interface SearchFiles {
  readonly script: string;
  /** What is loaded of the index before the first query: the whole where it is small. */
  readonly index: string;
  /** The pieces of a large index, of which each query loads a few. */
  readonly pieces: readonly string[];
}

/** The files of the search, by language, and the style of its page. */
export interface SearchAssets {
  readonly style: string;
  readonly files: Readonly<Record<string, SearchFiles>>;
}

/** The files every page loads, from the site's first page. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  readonly search: SearchAssets;
  /** Files that some kinds of page load besides, by name: “versions.css”. */
  readonly more: Readonly<Record<string, string>>;
  /** The rows of the directory by language, for the page that searches it; none where the directory is empty. */
  readonly rows: Readonly<Record<string, string>>;
}

/** What a template knows: the site, the page, the reader's language, and how to link from here. */
export interface View {
  readonly site: Site;
  readonly page: PageHandle;
  readonly assets: Assets;
  readonly voice: Voice;
  readonly t: Translate;
  readonly format: Format;
  /** Whether the main text is in the source language because it has no translation. */
  readonly fallback: boolean;
  /** The languages in which the page has its own text. */
  readonly written: readonly Voice[];
  /** A link to an address of the site. */
  href(address: string): string;
  /** A text in the reader's language, or the nearest there is. */
  local(texts: Readonly<Record<string, string | undefined>>): LocalText;
}

/** The public address of a page. */
export function publicAddress(site: Site, address: string): string {
  return new URL(address, site.address).href;
}

/** The direction in which a language of the site, or any other, is written. */
export function directionIn(site: Site, tag: string): 'ltr' | 'rtl' {
  return site.voices.find((voice) => voice.tag === tag)?.direction ?? directionOf(tag);
}

/** The view of one page. Pages that a host shows at any address (not found) link from the root of the site. */
export function viewOf(site: Site, page: PageHandle, assets: Assets): View {
  const voice = site.voices.find(({ tag }) => tag === page.language) ?? site.source;
  const root = new URL(site.address).pathname;
  const from = fileOf(page.address);
  return {
    site,
    page,
    assets,
    voice,
    t: voice.t,
    format: voice.format,
    fallback: isFallback(site, page),
    written: languagesOf(site, page),
    href: (address) => (page.kind === 'not-found' ? root + address : relativeAddress(from, address)),
    local: (texts) => localText(texts, voice.tag, site.source.tag),
  };
}
