import { type AnyWork, freshnessOf, STATES, type State, stateOf } from '../../src/model/freshness.ts';
import { pageAddress } from '../../src/model/pages.ts';
import type { Voice } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { inline } from '../components/text.ts';
import { shown } from '../components/work.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('translations');

const worksOf = ({ site }: View): AnyWork[] => [...site.standards.values(), ...site.pages.values()];
const kindOf = ({ source }: AnyWork) => (source.kind === 'page' ? 'page' : 'standard');
const targetsOf = ({ site }: View): Voice[] => site.voices.filter(({ tag }) => tag !== site.source.tag);

function countsOf(view: View, tag: string): Record<State, number> {
  const counts = { reviewed: 0, draft: 0, behind: 0, missing: 0 };
  for (const work of worksOf(view)) counts[stateOf(view.site, work, tag)] += 1;
  return counts;
}

/** The shares of one language as a bar; the numbers beside it say the same. */
function bar(counts: Record<State, number>): Html {
  const total = STATES.reduce((sum, state) => sum + counts[state], 0) || 1;
  let at = 0;
  const parts = STATES.map((state) => {
    const [from, width] = [at, (counts[state] * 100) / total];
    at += width;
    return (
      width > 0 && html`<rect class="${state}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"/>`
    );
  });
  return html`<svg class="shares" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

const name = ({ tag, direction, name }: Voice, view: View): Html =>
  tag === view.voice.tag ? html`${name}` : html`<bdi lang="${tag}" dir="${direction}">${name}</bdi>`;

function byLanguage(view: View): Html {
  const { t, format } = view;
  const rows = targetsOf(view).map((voice) => {
    const counts = countsOf(view, voice.tag);
    return html`<tr><th scope="row">${name(voice, view)}</th><td>${bar(counts)}</td>${STATES.map((state) => html`<td class="align-end">${format.number(counts[state])}</td>`)}</tr>
`;
  });
  return html`<section><h2 id="page-by-language">${t('translations.byLanguage')}</h2>
<div class="table" role="group" tabindex="0" aria-label="${t('translations.byLanguage')}"><table><thead><tr><th scope="col">${t('page.language')}</th><th scope="col">${t('translations.share')}</th>${STATES.map((state) => html`<th scope="col" class="align-end"><span class="key ${state}"></span>${t(`translation.${state}`)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function title(work: AnyWork, view: View): Html {
  const { document, language } = shown(work, view);
  const address = pageAddress(kindOf(work), view.voice.tag, work.slug);
  return html`<a href="${view.href(address)}">${inline(view, { text: document.head.title, language })}</a>`;
}

/** The reader's own language in detail: who made and who reviewed each translation, and what is behind. */
function own(view: View): Html {
  const { t, site, voice, format } = view;
  if (voice.tag === site.source.tag) return html``;
  const unknown = html`<span class="unknown">–</span>`;
  const rows = worksOf(view).flatMap((work) => {
    const head = work.translations.get(voice.tag)?.head;
    if (head === undefined) return [];
    const { from, translator, reviewer } = head.translation;
    const behind = freshnessOf(site, work, voice.tag)?.stale.size ?? 0;
    return html`<tr><th scope="row">${title(work, view)}</th><td>${t(`translation.${stateOf(site, work, voice.tag)}`)}</td><td>${from.includes('-') ? format.date(from) : from}</td><td class="align-end">${format.number(behind)}</td><td>${translator ?? unknown}</td><td>${reviewer ?? unknown}</td></tr>
`;
  });
  if (rows.length === 0) return html``;
  const columns = [
    'translations.text',
    'page.state',
    'translations.from',
    'translations.behind',
    'translations.translator',
    'translations.reviewer',
  ] as const;
  return html`<section><h2 id="page-own">${voice.name}</h2>
<div class="table" role="group" tabindex="0" aria-label="${voice.name}"><table><thead><tr>${columns.map((key) => html`<th scope="col"${key === 'translations.behind' && html` class="align-end"`}>${t(key)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function byText(view: View): Html {
  const { t, site } = view;
  const rows = worksOf(view).map((work) => {
    const cells = targetsOf(view).map(({ tag }) => {
      const state = stateOf(site, work, tag);
      const label = html`<span class="key ${state}"></span>${t(`translation.${state}`)}`;
      if (state === 'missing') return html`<td>${label}</td>`;
      return html`<td><a href="${view.href(pageAddress(kindOf(work), tag, work.slug))}" hreflang="${tag}">${label}</a></td>`;
    });
    return html`<tr><th scope="row">${title(work, view)}</th>${cells}</tr>
`;
  });
  return html`<section class="matrix"><h2 id="page-by-text">${t('translations.byText')}</h2>
<div class="table" role="group" tabindex="0" aria-label="${t('translations.byText')}"><table><thead><tr><th scope="col">${t('translations.text')}</th>${targetsOf(view).map((voice) => html`<th scope="col">${name(voice, view)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

/** The state of all translations, for translators and readers. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, site, format } = view;
  const intro = t('translations.intro', { language: format.language(site.source.tag) });
  const main = html`${breadcrumb(view, [{ label: t('translations.title') }])}
<header class="title"><h1>${t('translations.title')}</h1><p class="summary">${intro}</p></header>
${
  targetsOf(view).length > 0 &&
  html`${byLanguage(view)}
${own(view)}
${byText(view)}`
}`;
  return pageLayout(view, {
    title: t('translations.title'),
    description: intro,
    main,
    kind: 'translations',
    load: ['reading.css'],
  }).toString();
}
