import { addressOf } from '../../src/model/address.ts';
import { facetsOf, listId } from '../../src/model/facets.ts';
import { byName } from '../../src/model/order.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { directoryEntries } from '../components/directory-entry.ts';
import { directoryWays } from '../components/directory-ways.ts';
import { map } from '../components/map.ts';
import { numberTable } from '../components/number-table.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('map');

/** How many bodies of the world and of regions stand beside the map before the list of regions has to say the rest. */
const BESIDE = 60;

function table(view: View, byCountry: ReadonlyMap<string, readonly Association[]>): Html {
  const lines = [...byCountry]
    .map(([code, { length }]) => ({ code, name: view.format.region(code), count: length }))
    .sort((a, b) => view.format.compare(a.name, b.name))
    .map(({ code, name, count }) => ({
      name: html`<a href="${view.href(addressOf.directoryList(view.voice.tag, listId('country', code)))}">${name}</a>`,
      counts: [count],
    }));
  const { t } = view;
  return numberTable(view, t('directory.countries'), [t('find.country'), t('map.associations')], lines);
}

/** The map of the directory, the bodies that no country holds beside it, and a table that says the same. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, t, voice } = view;
  const byCountry = facetsOf(site).get('country')?.values ?? new Map();
  const wider = [...site.associations.values()].filter(({ data }) => data.scope.country === undefined);
  const main = html`${breadcrumb(view, [{ label: t('nav.directory'), address: addressOf.directory(voice.tag) }])}
<header class="title"><h1>${t('map.title')}</h1><p class="summary">${t('map.intro')}</p></header>
${directoryWays(view)}
<figure class="world"><div class="scroll">${map(view, byCountry)}</div>
<figcaption class="note">${t('map.borders')}</figcaption></figure>
<div class="beside">
${table(view, byCountry)}
${
  wider.length > 0 &&
  html`<section id="wider"><h2>${t('map.wider')}</h2>${directoryEntries(byName(site, voice, wider).slice(0, BESIDE), view)}</section>`
}
</div>`;
  return pageLayout(view, {
    title: `${t('map.title')} · ${t('nav.directory')}`,
    description: t('map.intro'),
    main,
    kind: 'list directory wide',
    load: ['directory.css'],
  }).toString();
}
