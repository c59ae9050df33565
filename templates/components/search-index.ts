import { grouped } from '../../src/files/grouped.ts';
import { addressOf } from '../../src/model/address.ts';
import { laterIndexPages, PER_INDEX_PAGE } from '../../src/model/index-pages.ts';
import type { Site, Voice } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { entriesOf } from '../../src/search/entries.ts';
import type { Entry } from '../../src/search/entry.ts';
import { fold } from '../../src/search/fold.ts';
import { type Html, html } from '../html.ts';
import { pagesNav } from './pager.ts';
import { placeLabel } from './place.ts';
import { inline } from './text.ts';

/** A place of an instrument as text. */
export function placeText(place: string, voice: Voice, site: Site): string {
  const label = placeLabel(place, { t: voice.t, language: voice.tag, source: site.source.tag });
  return typeof label === 'string' ? label : place;
}

/** The letter an entry stands under; scripts with thousands of signs have none. */
function letterOf({ title }: Entry): string {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(title) ?? [];
  if (/\p{N}/u.test(first)) return '0–9';
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(first)
    ? ''
    : (fold(first.toLowerCase())[0] ?? '').toUpperCase();
}

function item(entry: Entry, view: View): Html {
  const { title, language, part, number, kind } = entry;
  const where = part ?? { text: view.t(`searchKind.${kind}`), language: view.voice.tag };
  const numbered = kind === 'provision' && number !== undefined && html`<span class="number">${number}</span> `;
  return html`<li><a href="${view.href(entry.address)}">${numbered}${inline(view, { text: title, language })}</a> <span class="aside">${inline(view, where)}</span></li>`;
}

/**
 * What the index holds in a language, in the order of that language. A site with more entries than a page can list has
 * whole pages and terms alone, and more than one page of them.
 */
function allListed({ site, voice, format }: View): Entry[] {
  const all = entriesOf({ site, voice, placeText: (place) => placeText(place, voice, site) });
  const few = all.length <= PER_INDEX_PAGE;
  return all
    .filter(({ kind, part, number }) => kind !== 'place' && (part === undefined || (few && number !== undefined)))
    .sort((a, b) => format.compare(a.title, b.title) || format.compare(a.address, b.address));
}

/** What is listed, remembered by voice where several pages list a part of it. */
const known = new WeakMap<Voice, readonly Entry[]>();

function listed(view: View): readonly Entry[] {
  const entries = known.get(view.voice) ?? allListed(view);
  if (laterIndexPages(view.site).length > 0) known.set(view.voice, entries);
  return entries;
}

function byLetter(view: View, entries: readonly Entry[]): Html[] {
  return [...grouped(entries, letterOf)]
    .sort(([a], [b]) => view.format.compare(a, b))
    .map(
      ([letter, some]) => html`${letter !== '' && html`<h3>${letter}</h3>\n`}<ul class="index-list">
${some.map((entry) => html`${item(entry, view)}\n`)}</ul>
`,
    );
}

/** A page of the index, and of how many. */
export interface IndexPage {
  readonly main: Html;
  readonly page: number;
  readonly pages: number;
}

/** All titles, provisions and terms by letter: the search of those without script. Of a large site, a page of them. */
export function searchIndex(view: View, page = 1): IndexPage {
  const { t, voice } = view;
  const later = laterIndexPages(view.site);
  const pages = later.length + 1;
  // The pages that are lists themselves are few, and are not counted before: the last page has them.
  const end = page === pages ? undefined : page * PER_INDEX_PAGE;
  const entries = listed(view).slice((page - 1) * PER_INDEX_PAGE, end);
  const addresses = [addressOf.search(voice.tag), ...later.map((one) => addressOf.searchIndex(voice.tag, one))];
  const nav = pagesNav(view, page, addresses);
  const main = html`<section id="index" aria-labelledby="index-title"><h2 id="index-title">${t('search.index')}</h2>
<p class="aside">${t('search.indexIntro')}</p>
${nav}${byLetter(view, entries)}</section>`;
  return { main, page, pages };
}

/** Where the search page itself is, for a form. */
export const searchAddress = (view: View): string => view.href(addressOf.search(view.voice.tag));
