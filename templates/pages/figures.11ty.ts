import { addressOf } from '../../src/model/address.ts';
import { valueName, valuesOf, valueText } from '../../src/model/facets.ts';
import { continentOf, countBy, decades } from '../../src/model/figures.ts';
import type { View } from '../../src/model/view.ts';
import { type Bar, barChart } from '../components/bar-chart.ts';
import { breadcrumb } from '../components/chrome.ts';
import { directoryWays } from '../components/directory-ways.ts';
import { facetValue } from '../components/facet-value.ts';
import { numberTable } from '../components/number-table.ts';
import { type Html, html, nothing } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('figures');

function figure(id: string, title: string, chart: Html, table: Html): Html {
  return html`<section id="${id}" class="figure"><h2>${title}</h2>
<div class="beside">${chart}${table}</div></section>
`;
}

const named = (
  view: View,
  codes: Iterable<string>,
  nameOf: (code: string) => string,
): { code: string; name: string }[] =>
  [...new Set(codes)].map((code) => ({ code, name: nameOf(code) })).sort((a, b) => view.format.compare(a.name, b.name));

function regionsAndKinds(view: View): Html {
  const { site, t, voice, format } = view;
  const all = [...site.associations.values()];
  const counts = countBy(all, (one) => `${continentOf(one)} ${one.data.kind}`);
  const regions = named(view, all.map(continentOf), (code) => (code === '' ? '—' : format.region(code))).sort(
    (a, b) => Number(a.code === '') - Number(b.code === ''),
  );
  const kinds = named(
    view,
    all.map(({ data }) => data.kind),
    (kind) => valueName(site, voice, 'kind', kind),
  ).map(({ code, name }) => ({ code, name, language: valueText(site, voice, 'kind', code).language }));
  const count = (region: string, kind: string): number => counts.get(`${region} ${kind}`) ?? 0;
  const bars = regions.flatMap((region): Bar[] => [
    { name: region.name, count: undefined },
    ...kinds
      .map(({ code, name, language }) => ({ name, language, count: count(region.code, code) }))
      .filter((bar) => bar.count > 0),
  ]);
  const title = t('figures.regionKind');
  const lines = kinds.map(({ code }) => ({
    name: facetValue(view, 'kind', code),
    counts: regions.map((region) => count(region.code, code)),
  }));
  const table = numberTable(view, title, [t('association.kind'), ...regions.map(({ name }) => name)], lines);
  return html`<section id="regions" class="figure"><h2>${title}</h2>${barChart(view, title, bars)}<p class="note">${t('facet.regionNote')}</p>${table}</section>
`;
}

function languages(view: View): Html {
  const { site, t, voice, format } = view;
  const counts = new Map<string, number>();
  for (const association of site.associations.values())
    for (const tag of valuesOf(association, 'language')) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const bars = [...counts]
    .map(([tag, count]) => ({ name: valueName(site, voice, 'language', tag), count }))
    .sort((a, b) => b.count - a.count || format.compare(a.name, b.name));
  if (bars.length === 0) return nothing;
  const title = t('facet.language');
  const lines = bars.map(({ name, count }) => ({ name, counts: [count] }));
  return figure(
    'languages',
    title,
    html`<div>${barChart(view, title, bars)}<p class="note">${t('facet.languageNote')}</p></div>`,
    numberTable(view, title, [t('find.language'), t('map.associations')], lines),
  );
}

function founded(view: View): Html {
  const { site, t } = view;
  const known = decades(site).map(({ from, count }) => ({ name: `${from}–${from + 9}`, count }));
  const unknown = [...site.associations.values()].filter(({ data }) => data.founded === undefined).length;
  const bars = unknown > 0 ? [...known, { name: t('association.notKnown'), count: unknown }] : known;
  const title = t('figures.founded');
  const lines = bars.map(({ name, count }) => ({ name, counts: [count] }));
  return figure(
    'founded',
    title,
    barChart(view, title, bars),
    numberTable(view, title, [t('figures.years'), t('map.associations')], lines),
  );
}

function checked(view: View): Html {
  const { site, t, format } = view;
  const months = [...countBy(site.associations.values(), ({ data }) => data.checked.date.slice(0, 7))];
  const bars = months
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, count]) => ({ name: format.date(month), count }));
  const title = t('figures.checked');
  const lines = bars.map(({ name, count }) => ({ name, counts: [count] }));
  return figure(
    'checked',
    title,
    barChart(view, title, bars),
    numberTable(view, title, [t('figures.month'), t('map.associations')], lines),
  );
}

/** The directory counted: charts with tables that say the same. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice } = view;
  const main = html`${breadcrumb(view, [{ label: t('nav.directory'), address: addressOf.directory(voice.tag) }])}
<header class="title"><h1>${t('figures.title')}</h1><p class="summary">${t('figures.intro')}</p></header>
${directoryWays(view)}
${regionsAndKinds(view)}${languages(view)}${founded(view)}${checked(view)}`;
  return pageLayout(view, {
    title: `${t('figures.title')} · ${t('nav.directory')}`,
    description: t('figures.intro'),
    main,
    kind: 'list directory wide',
    load: ['directory.css'],
  }).toString();
}
