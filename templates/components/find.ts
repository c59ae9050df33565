import { SORTS } from '../../src/lookup/choose.ts';
import { facetsOf, isBuiltIn, valueName } from '../../src/model/facets.ts';
import type { LocalText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { facetTitle } from './directory-ways.ts';
import { facetValue } from './facet-value.ts';
import { inline } from './text.ts';

/** The name of a facet as a filter: “Country”, or the site's own title. */
function filterName(view: View, facet: string): LocalText {
  const title = facetTitle(view, facet);
  if (!isBuiltIn(facet) || title.text !== view.t(`facet.${facet}`)) return title;
  const language = view.voice.tag;
  if (facet === 'service') return { text: view.t('association.services'), language };
  const text = facet === 'kind' || facet === 'status' ? view.t(`association.${facet}`) : view.t(`find.${facet}`);
  return { text, language };
}

function facetFilter(view: View, facet: string, values: readonly string[]): Html {
  const { site, voice, format } = view;
  const sorted = values
    .map((value) => ({ value, name: valueName(site, voice, facet, value) }))
    .sort((a, b) => format.compare(a.name, b.name));
  const name = inline(view, filterName(view, facet));
  return html`<details class="filter"><summary>${name} <span class="chosen"></span></summary>
<fieldset><legend class="hidden">${name}</legend><ul>${sorted.map(
    ({ value }) =>
      html`<li><label><input type="checkbox" name="${facet}" value="${value}"> <span>${facetValue(view, facet, value)}</span> <span class="count"></span></label></li>
`,
  )}</ul></fieldset></details>
`;
}

/** The forms of a plural, for the script that counts. */
function plurals(view: View): Html {
  const samples = [0, 1, 2, 3, 11, 100, 1_000_000];
  const forms = new Map(samples.map((count) => [view.format.plural(count), count]));
  return html`${[...forms].map(([category, count]) => html` data-${category}="${view.t('find.found', { count }).replace(view.format.number(count), '{count}')}"`)}`;
}

/**
 * The form that searches the directory, and the place of what it finds. Both are hidden until the script has read the
 * rows: without it the lists of the page and the ways above them do the same.
 */
export function find(view: View): Html {
  const { site, t } = view;
  if (site.associations.size === 0) return nothing;
  const facets = [...facetsOf(site).values()].filter(({ values }) => values.size > 0);
  return html`<form class="find" role="search" aria-label="${t('find.title')}" hidden>
<p class="query"><label for="find-query">${t('find.query')}</label>
<input id="find-query" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false">
<button type="submit">${t('search.submit')}</button></p>
<details class="filters"><summary>${t('find.filters')} <span class="chosen"></span></summary>
<div class="filter-list">
${facets.map(({ id, values }) => facetFilter(view, id, [...values.keys()]))}</div></details>
<p class="order"><label for="find-sort">${t('find.sort')}</label>
<select id="find-sort" name="sort">${SORTS.map((sort) => html`<option value="${sort}">${t(`find.by${capital(sort)}`)}</option>`)}</select>
<button type="reset">${t('find.clear')}</button></p>
</form>
<p class="hidden" role="status" id="find-said"></p>
<section class="found" aria-labelledby="found" hidden>
<h2 id="found" tabindex="-1"${plurals(view)} data-none="${t('find.none')}">${t('find.found', { count: site.associations.size })}</h2>
<ul class="entries"></ul>
<button type="button" class="more" hidden>${t('find.more')}</button>
</section>`;
}

type Capital<S extends string> = S extends string ? Capitalize<S> : never;

const capital = <S extends string>(text: S): Capital<S> => (text.charAt(0).toUpperCase() + text.slice(1)) as Capital<S>;
