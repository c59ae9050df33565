import { grouped } from '../../src/files/grouped.ts';
import { facetsOf } from '../../src/model/facets.ts';
import { nameOrder } from '../../src/model/order.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { directoryEntries } from '../components/directory-entry.ts';
import { countedValues } from '../components/directory-list.ts';
import { directoryWays } from '../components/directory-ways.ts';
import { find } from '../components/find.ts';
import { directoryLinks, takeDirectory } from '../components/take-along.ts';
import { type Child, type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('directory');

/** Up to how many associations the page shows whole; a larger directory shows its countries as links to their lists. */
const LISTED_WHOLE = 400;

function group(id: string, title: Child, associations: readonly Association[], view: View): Html {
  if (associations.length === 0) return html``;
  return html`<section id="${id}"><h2>${title}</h2>${directoryEntries(associations, view)}</section>`;
}

/** Associations of one country each, grouped by it; countries in the order of their names in the reader's language. */
function countries(associations: readonly Association[], view: View): Html[] {
  const byCountry = grouped(associations, ({ data }) => data.scope.country);
  const codes = [...byCountry.keys()].sort((a, b) => view.format.compare(view.format.region(a), view.format.region(b)));
  return codes.map(
    (code) => html`<section id="country-${code.toLowerCase()}"><h3>${view.format.region(code)}</h3>
${directoryEntries(byCountry.get(code) ?? [], view)}</section>`,
  );
}

/** The countries of a large directory, each a link to its list. */
function countryLinks(view: View): Html[] {
  const countries = [...(facetsOf(view.site).get('country')?.values.keys() ?? [])];
  return countries.length === 0 ? [] : [countedValues(view, 'country', countries)];
}

/** The directory: those of the founding list first, then bodies of more than a country, then country by country. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, t } = view;
  const { all } = nameOrder(site, view.voice);
  const listed = all
    .filter(({ data }) => data.listed)
    .sort((a, b) => (a.data.listed?.order ?? 0) - (b.data.listed?.order ?? 0));
  const rest = all.filter(({ data }) => !data.listed);
  const rows = view.assets.rows[view.voice.tag];
  const intro = t('directory.intro', { count: all.length });
  const national = all.length > LISTED_WHOLE ? countryLinks(view) : countries(rest, view);
  const main = html`${breadcrumb(view, [{ label: t('nav.directory') }])}
<header class="title"><h1>${t('directory.title')}</h1><p class="summary">${intro}</p></header>
${directoryWays(view)}
${find(view)}
<div class="whole">
${group('listed', t('directory.listed'), listed, view)}
${group(
  'areas',
  t('directory.areas'),
  rest.filter(({ data }) => data.scope.area),
  view,
)}
${national.length > 0 && html`<section id="countries"><h2>${t('directory.countries')}</h2>${national}</section>`}
</div>
${takeDirectory(view)}`;
  return pageLayout(view, {
    title: t('directory.title'),
    description: intro,
    main,
    kind: 'list directory',
    links: directoryLinks(view),
    load: ['directory.css', ...(rows === undefined ? [] : [rows, 'find.js'])],
  }).toString();
}
