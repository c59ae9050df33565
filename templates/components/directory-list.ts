import { regionsAround, WORLD } from '../../src/geography/regions.ts';
import { lettersOf } from '../../src/i18n/letters.ts';
import { addressOf } from '../../src/model/address.ts';
import {
  A_TO_Z,
  facetsOf,
  type ListId,
  listId,
  PER_PAGE,
  pagesFor,
  valueName,
  valueText,
} from '../../src/model/facets.ts';
import { byName, nameOrder } from '../../src/model/order.ts';
import type { Association } from '../../src/model/site.ts';
import type { LocalText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html, nothing } from '../html.ts';
import { associationName } from './association-name.ts';
import { directoryEntries, groupedEntries } from './directory-entry.ts';
import { facetTitle } from './directory-ways.ts';
import { facetValue } from './facet-value.ts';
import { pager } from './pager.ts';

/** A list of the directory, ready for its page. */
export interface DirectoryList {
  readonly title: LocalText;
  /** The title of the list that this one is a value of. */
  readonly under?: string;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly main: Html;
}

const link = (view: View, facet: string, value: string): Html =>
  html`<a href="${view.href(addressOf.directoryList(view.voice.tag, listId(facet, value)))}">${facetValue(view, facet, value)}</a>`;

const pageOf = <T>(all: readonly T[], page: number): readonly T[] => all.slice((page - 1) * PER_PAGE, page * PER_PAGE);

/** Values with their counts, in the order of their names in the reader's language. */
export function countedValues(view: View, facet: string, values: readonly string[]): Html {
  const all = facetsOf(view.site).get(facet)?.values;
  const sorted = values
    .map((value) => ({ value, name: valueName(view.site, view.voice, facet, value) }))
    .sort((a, b) => view.format.compare(a.name, b.name));
  return html`<ul class="counts">${sorted.map(
    ({ value }) => html`<li>${link(view, facet, value)} <span class="count">${all?.get(value)?.length ?? 0}</span></li>
`,
  )}</ul>`;
}

/** The regions of M49 as a tree: each with its count, those within it under it. */
function regionTree(view: View, regions: readonly string[], within: string | undefined): Html {
  const around = (code: string): string | undefined =>
    regionsAround(code).find((region) => regions.includes(region)) ?? (code === WORLD ? undefined : WORLD);
  const here = regions.filter((code) => around(code) === within || (within === WORLD && around(code) === undefined));
  const all = facetsOf(view.site).get('region')?.values;
  const sorted = here
    .map((code) => ({ code, name: view.format.region(code) }))
    .sort((a, b) => view.format.compare(a.name, b.name));
  if (sorted.length === 0) return nothing;
  return html`<ul class="${within === WORLD ? 'counts tree' : 'counts'}">${sorted.map(
    ({ code }) =>
      html`<li>${link(view, 'region', code)} <span class="count">${all?.get(code)?.length ?? 0}</span>${code !== WORLD && regionTree(view, regions, code)}</li>
`,
  )}</ul>`;
}

function valuesList(view: View, facet: string): DirectoryList {
  const values = [...(facetsOf(view.site).get(facet)?.values.keys() ?? [])];
  const note = facet === 'language' ? view.t('facet.languageNote') : facet === 'region' && view.t('facet.regionNote');
  const list = facet === 'region' ? regionTree(view, values, WORLD) : countedValues(view, facet, values);
  const main = html`${note && html`<p class="note">${note}</p>`}${list}`;
  return { title: facetTitle(view, facet), count: view.site.associations.size, page: 1, pages: 1, main };
}

/** Bodies of a whole region come first, then those of its countries by the countries' names. */
function inRegion(view: View, region: string, associations: readonly Association[]): Association[] {
  const place = ({ data: { scope } }: Association): string => scope.country ?? scope.area ?? WORLD;
  const rank = new Map(
    [...new Set(associations.map(place))]
      .map((code) => ({ code, order: code === region ? 0 : /^\d/.test(code) ? 1 : 2, name: view.format.region(code) }))
      .sort((a, b) => a.order - b.order || view.format.compare(a.name, b.name))
      .map(({ code }, index) => [code, index]),
  );
  return byName(view.site, view.voice, associations).sort(
    (a, b) => (rank.get(place(a)) ?? 0) - (rank.get(place(b)) ?? 0),
  );
}

/** What a region or a country lies in and what lies within it, as links. */
function surroundings(view: View, facet: string, value: string): Html {
  if (facet !== 'region' && facet !== 'country') return nothing;
  const facets = facetsOf(view.site);
  const regions = facets.get('region')?.values;
  const wider = regionsAround(value).filter((region) => regions?.has(region));
  const inside =
    facet === 'country' ? [] : [...(regions?.keys() ?? [])].filter((code) => regionsAround(code)[0] === value);
  const countries = facet === 'country' ? [] : [...(facets.get('country')?.values.keys() ?? [])];
  const own = countries.filter((code) => regionsAround(code).includes(value));
  const within = html`${inside.length > 0 && countedValues(view, 'region', inside)}${own.length > 0 && countedValues(view, 'country', own)}`;
  return html`${wider.length > 0 && html`<p class="note">${view.t('facet.wider')} ${wider.map((code, index) => html`${index > 0 && ' · '}${link(view, 'region', code)}`)}</p>`}${
    inside.length + own.length > 0 && html`<nav class="within" aria-label="${view.t('facet.within')}">${within}</nav>`
  }`;
}

/** Bodies of wider scope that have their seat in a country. */
function seated(view: View, country: string): Child {
  const here = [...view.site.associations.values()].filter(
    ({ data }) => data.seat?.country === country && data.scope.country !== country,
  );
  if (here.length === 0) return null;
  return html`<section id="seated"><h2>${view.t('facet.seated')}</h2>${directoryEntries(byName(view.site, view.voice, here), view)}</section>`;
}

function valueEntries(view: View, facet: string, value: string, page: number): DirectoryList {
  const associations = facetsOf(view.site).get(facet)?.values.get(value) ?? [];
  const pages = pagesFor(associations.length);
  const scopeOf = ({ data: { scope } }: Association): string => scope.country ?? scope.area ?? WORLD;
  const list =
    facet === 'region'
      ? groupedEntries(pageOf(inRegion(view, value, associations), page), view, (association) => ({
          id: `in-${scopeOf(association).toLowerCase()}`,
          name: view.format.region(scopeOf(association)),
        }))
      : directoryEntries(pageOf(byName(view.site, view.voice, associations), page), view);
  const main = html`${surroundings(view, facet, value)}${list}${facet === 'country' && page === pages && seated(view, value)}
${pager(view, facet, value, page, pages)}`;
  const title = valueText(view.site, view.voice, facet, value);
  return { title, under: facet, count: associations.length, page, pages, main };
}

/** All associations by name under their letters, with links to the letters of this page. */
function byLetter(view: View, page: number): DirectoryList {
  const { all } = nameOrder(view.site, view.voice);
  const letterOf = lettersOf(view.voice.tag);
  const groups: { id: string; name: string }[] = [];
  const sections = groupedEntries(pageOf(all, page), view, (association) => {
    const name = letterOf(associationName(association, view).text);
    if (groups.at(-1)?.name !== name) groups.push({ id: `letter-${groups.length + 1}`, name });
    return groups.at(-1) ?? { id: '', name };
  });
  const letters = groups.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`);
  const pages = pagesFor(all.length);
  const main = html`<nav class="letters" aria-label="${view.t('facet.letters')}"><ul>${letters}</ul></nav>
${sections}
${pager(view, A_TO_Z, undefined, page, pages)}`;
  return { title: { text: view.t('facet.aToZ'), language: view.voice.tag }, count: all.length, page, pages, main };
}

/** The list of an id: all by name, the values of a facet, or the associations of one value. */
export function directoryList(view: View, { facet, value, page }: ListId): DirectoryList {
  if (facet === undefined) return byLetter(view, page);
  return value === undefined ? valuesList(view, facet) : valueEntries(view, facet, value, page);
}
