import { grouped } from '../../src/files/grouped.ts';
import { addressOf } from '../../src/model/address.ts';
import type { Site, Voice } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { entriesOf } from '../../src/search/entries.ts';
import type { Entry } from '../../src/search/entry.ts';
import { fold } from '../../src/search/fold.ts';
import { type Html, html } from '../html.ts';
import { placeLabel } from './place.ts';
import { inline } from './text.ts';

/** A place of an instrument as text. */
export function placeText(place: string, voice: Voice, site: Site): string {
  const label = placeLabel(place, { t: voice.t, language: voice.tag, source: site.source.tag });
  return typeof label === 'string' ? label : place;
}

/** A site with more entries lists whole pages and terms alone: a list of tens of thousands is no help and no page. */
const MOST_LISTED = 3000;

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

/** What the list holds, in the order of the reader's language. */
function listed({ site, voice, format }: View): Entry[] {
  const all = entriesOf({ site, voice, placeText: (place) => placeText(place, voice, site) });
  const few = all.length <= MOST_LISTED;
  return all
    .filter(({ kind, part, number }) => kind !== 'place' && (part === undefined || (few && number !== undefined)))
    .sort((a, b) => format.compare(a.title, b.title) || format.compare(a.address, b.address));
}

/** All titles, provisions and terms by letter: the search of those without script. */
export function searchIndex(view: View): Html {
  const { format, t } = view;
  const groups = [...grouped(listed(view), letterOf)]
    .sort(([a], [b]) => format.compare(a, b))
    .map(
      ([letter, entries]) => html`${letter !== '' && html`<h3>${letter}</h3>\n`}<ul class="index-list">
${entries.map((entry) => html`${item(entry, view)}\n`)}</ul>
`,
    );
  return html`<section id="index" aria-labelledby="index-title"><h2 id="index-title">${t('search.index')}</h2>
<p class="aside">${t('search.indexIntro')}</p>
${groups}</section>`;
}

/** Where the search page itself is, for a form. */
export const searchAddress = (view: View): string => view.href(addressOf.search(view.voice.tag));
