import { addressOf } from '../../src/model/address.ts';
import { DATA_FORMATS, type DataFormat, dataAddress } from '../../src/model/data-address.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { factList } from './facts.ts';

/** The forms by the names that all languages write alike. */
export const FORM_NAMES: Readonly<Record<DataFormat, string>> = {
  json: 'JSON',
  csv: 'CSV',
  vcf: 'vCard',
  jsonld: 'JSON-LD',
};

const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

const inRow = (links: readonly Html[]): Html =>
  html`${links.map((link, index) => html`${index > 0 && ' · '}<bdi dir="ltr">${link}</bdi>`)}`;

/** Links to one thing in each form. */
export function fileLinks(view: View, address: (format: DataFormat) => string): Html {
  return inRow(DATA_FORMATS.map((format) => html`<a href="${view.href(address(format))}">${FORM_NAMES[format]}</a>`));
}

/** Links to the two feeds of changes, of the whole directory or of a country. */
export function feedAnchors(view: View, country?: string): Html {
  const href = (format: 'atom' | 'json') => view.href(dataAddress.feed(view.voice.tag, format, country));
  return inRow([html`<a href="${href('atom')}">Atom</a>`, html`<a href="${href('json')}">JSON Feed</a>`]);
}

/** The feeds for the head of a page, where feed readers look for them. */
function feedLinks(view: View, title: string, country?: string): Html {
  const link = (format: 'atom' | 'json') => html`
<link rel="alternate" type="${FEED_TYPES[format]}" title="${title}" href="${view.href(dataAddress.feed(view.voice.tag, format, country))}">`;
  return html`${link('atom')}${link('json')}`;
}

function block(view: View, files: Html, country?: string): Html {
  const { t, voice } = view;
  return html`<section class="take-along" aria-labelledby="take-along"><h2 id="take-along">${t('data.take')}</h2>
${factList([
  [t('data.files'), files],
  [t('data.feeds'), feedAnchors(view, country)],
])}
<p class="aside"><a href="${view.href(addressOf.data(voice.tag))}">${t('data.more')}</a></p></section>`;
}

/** The record of an association as files, and the feed of its country or of all. */
export function takeRecord({ id, data }: Association, view: View): Html {
  return block(
    view,
    fileLinks(view, (format) => dataAddress.record(id, format)),
    data.scope.country,
  );
}

/** The associations of a country as files, and its feeds. */
export function takeCountry(code: string, view: View): Html {
  return block(
    view,
    fileLinks(view, (format) => dataAddress.country(code, format)),
    code,
  );
}

/** The whole directory as files, and its feeds; nothing where the directory is empty. */
export function takeDirectory(view: View): Html {
  if (view.site.associations.size === 0) return nothing;
  return block(view, fileLinks(view, dataAddress.all));
}

/** For the head of a record's page: the same record for machines, and the feeds. */
export function recordLinks({ id, data }: Association, view: View): Html {
  const file = (type: string, format: DataFormat) => html`
<link rel="alternate" type="${type}" href="${view.href(dataAddress.record(id, format))}">`;
  const { country } = data.scope;
  return html`${file('application/ld+json', 'jsonld')}${country === undefined ? directoryLinks(view) : countryLinks(country, view)}`;
}

const siteTitle = ({ site, local }: View): string => local(site.data.name).text;

/** For the head of a country's page: its feeds. */
export function countryLinks(country: string, view: View): Html {
  const values = { site: siteTitle(view), country: view.format.region(country) };
  return feedLinks(view, view.t('data.feedCountry', values), country);
}

/** For the head of the directory's pages: the feeds of all changes. */
export function directoryLinks(view: View): Html {
  if (view.site.associations.size === 0) return nothing;
  return feedLinks(view, view.t('data.feedTitle', { site: siteTitle(view) }));
}
