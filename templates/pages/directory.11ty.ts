import { addressOf } from '../../src/model/address.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { associationName, nameWithOfficial, scopeName } from '../components/association-name.ts';
import { breadcrumb } from '../components/chrome.ts';
import { directoryLinks, takeDirectory } from '../components/take-along.ts';
import { type Child, type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('directory');

function entry(association: Association, view: View): Html {
  const { t } = view;
  const { kind, status } = association.data;
  const mark = status === 'active' ? '' : html` · <span class="doubt">${t(`associationStatus.${status}`)}</span>`;
  return html`<li><a href="${view.href(addressOf.association(view.voice.tag, association.id))}">${nameWithOfficial(association, view)}</a>
<span class="aside">${scopeName(association, view)} · ${t(`associationKind.${kind}`)}${mark}</span></li>`;
}

function group(id: string, title: Child, associations: readonly Association[], view: View): Html {
  if (associations.length === 0) return html``;
  return html`<section id="${id}"><h2>${title}</h2><ul class="entries">${associations.map((one) => entry(one, view))}</ul></section>`;
}

/** Associations of one country each, grouped by it; countries in the order of their names in the reader's language. */
function countries(associations: readonly Association[], view: View): Html[] {
  const byCountry = new Map<string, Association[]>();
  for (const association of associations) {
    const country = association.data.scope.country;
    if (country !== undefined) byCountry.set(country, [...(byCountry.get(country) ?? []), association]);
  }
  const codes = [...byCountry.keys()].sort((a, b) => view.format.compare(view.format.region(a), view.format.region(b)));
  return codes.map(
    (code) => html`<section id="country-${code.toLowerCase()}"><h3>${view.format.region(code)}</h3>
<ul class="entries">${byCountry.get(code)?.map((one) => entry(one, view))}</ul></section>`,
  );
}

/** The directory: those of the founding list first, then bodies of more than a country, then country by country. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, t, format } = view;
  const byName = (a: Association, b: Association) =>
    format.compare(associationName(a, view).text, associationName(b, view).text);
  const all = [...site.associations.values()].sort(byName);
  const listed = all
    .filter(({ data }) => data.listed)
    .sort((a, b) => (a.data.listed?.order ?? 0) - (b.data.listed?.order ?? 0));
  const rest = all.filter(({ data }) => !data.listed);
  const intro = t('directory.intro', { count: all.length });
  const national = countries(rest, view);
  const main = html`${breadcrumb(view, [{ label: t('nav.directory') }])}
<header class="title"><h1>${t('directory.title')}</h1><p class="summary">${intro}</p></header>
${group('listed', t('directory.listed'), listed, view)}
${group(
  'areas',
  t('directory.areas'),
  rest.filter(({ data }) => data.scope.area),
  view,
)}
${national.length > 0 && html`<section id="countries"><h2>${t('directory.countries')}</h2>${national}</section>`}
${takeDirectory(view)}`;
  return pageLayout(view, {
    title: t('directory.title'),
    description: intro,
    main,
    kind: 'list directory',
    links: directoryLinks(view),
  }).toString();
}
