import { addressOf } from '../address.ts';
import { releasedAs, versionOf } from '../history.ts';
import { siteName } from '../pages.ts';
import type { Site, Standard, StandardText } from '../site.ts';
import { publicAddress } from '../view.ts';

/** Everything a reader needs to cite a standard, or a part of one, in some version and language. */
export interface Citation {
  /** A name for reference managers: ASCII letters, digits, points and hyphens. */
  readonly key: string;
  /** Who publishes the text: the name of the site. */
  readonly author: string;
  readonly title: string;
  /** The number of the standard, where standards are numbered. */
  readonly number: string | undefined;
  readonly version: string;
  /** The cited part; nothing where the whole text is meant. */
  readonly part: { readonly id: string; readonly number: string | null; readonly title: string } | undefined;
  /** The day of the text, YYYY-MM-DD. */
  readonly date: string;
  readonly language: string;
  /** The permanent address: that of the released version where the text is one. */
  readonly address: string;
}

/** Where a text stays as it is: its version where that was released, else the page of the standard. */
export function permanentAddress(site: Site, text: StandardText): string {
  const released = releasedAs(site, text);
  return released === undefined
    ? addressOf.standard(text.language, text.slug)
    : addressOf.version(text.language, text.slug, released.version);
}

const keyOf = (site: Site, parts: readonly string[]): string =>
  [new URL(site.address).hostname.replace(/^www\./, '').split('.')[0] ?? 'site', ...parts].join('-');

/** The citations of a text: first the whole, then each part that has a number, or each section where none has one. */
export function citationsOf(site: Site, standard: Standard, text: StandardText): Citation[] {
  const { sections } = text.rendered;
  const numbered = sections.filter(({ number }) => number !== null);
  const version = versionOf(text);
  const address = publicAddress(site, permanentAddress(site, text));
  const whole: Citation = {
    key: keyOf(site, [text.slug, version, text.language]),
    author: siteName(site, text.language),
    title: text.head.title,
    number: standard.source.head.number,
    version,
    part: undefined,
    date: text.head.edited,
    language: text.language,
    address,
  };
  const parts = numbered.length > 0 ? numbered : sections;
  return [
    whole,
    ...parts.map(({ id, number, title }) => ({
      ...whole,
      key: `${whole.key}-${id}`,
      part: { id, number, title },
      address: `${address}#${id}`,
    })),
  ];
}
