import type { View } from '../../src/model/view.ts';
import type { AssociationFile, InstrumentFile } from '../../src/schemas/types.ts';
import { type Html, html } from '../html.ts';
import { valueList } from './facts.ts';
import { inline, outside, paragraph } from './text.ts';

/** How far a record can be trusted: what it rests on, what was not confirmed, when and how it was checked. */
export function evidence({ data }: { data: AssociationFile | InstrumentFile }, view: View): Html {
  const { t, format, site } = view;
  const unverified = data.unverified ?? [];
  const { date, means } = data.checked;
  return html`<section class="evidence" aria-labelledby="evidence"><h2 id="evidence">${t('evidence.title')}</h2>
<p>${t(`confidence.${data.confidence}`)} ${t('evidence.checked', { date: format.date(date) })} ${t(`means.${means}`)}</p>
${unverified.length > 0 && html`<h3>${t('evidence.unverified')}</h3>${valueList(unverified.map((text) => inline(view, { text, language: site.source.tag })))}`}
${data.notes && html`<h3>${t('evidence.notes')}</h3>${paragraph(view, view.local(data.notes))}`}
${
  data.sources.length > 0 &&
  html`<h3>${t('evidence.sources')}</h3>
<ul class="addresses">${data.sources.map((address) => html`<li>${outside(address)}</li>`)}</ul>`
}</section>`;
}
