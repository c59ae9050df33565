import { OLD } from '../../src/lookup/age.ts';
import { addressOf } from '../../src/model/address.ts';
import { isOlderThan } from '../../src/model/age.ts';
import { correctionAddress } from '../../src/model/repository.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { associationFacts, contactFacts, listedFacts } from '../components/association-facts.ts';
import { associationName, officialName } from '../components/association-name.ts';
import { breadcrumb, fallbackNotice } from '../components/chrome.ts';
import { evidence } from '../components/evidence.ts';
import { facetValue } from '../components/facet-value.ts';
import { recordHistory } from '../components/record-history.ts';
import { recordLinks, takeRecord } from '../components/take-along.ts';
import { inline, languageAttributes, outside, paragraph } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('association');

/**
 * The way to the file of a record, for those who know better: its editor in the repository, or a message that names the
 * file, or what to do where the site names neither.
 */
function correction({ file }: Association, name: string, { site, t }: View): Html {
  const { repository, contact } = site.data;
  const path = html`<code dir="ltr">${file}</code>`;
  if (repository !== undefined)
    return html`<p class="correct">${outside(correctionAddress(repository, file), t('record.correct'))}</p>`;
  if (contact === undefined) return html`<p class="correct">${t('record.correctFile')} ${path}</p>`;
  const message = `mailto:${contact}?subject=${encodeURIComponent(`${name} · ${file}`)}`;
  return html`<p class="correct"><a href="${message}">${t('record.correct')}</a> · ${path}</p>`;
}

/** The page of one association. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const association = lectern.association(handle.id);
  const { t, voice, format, site } = view;
  const { kind, status, checked } = association.data;
  const old = isOlderThan(site, association, OLD);
  const [name, official] = [associationName(association, view), officialName(association)];
  const description = view.local(association.data.description);
  const main = html`${breadcrumb(view, [{ label: t('nav.directory'), address: addressOf.directory(voice.tag) }])}
${fallbackNotice(view)}
<article data-checked="${checked.date}">
<header class="title">
<p class="eyebrow">${facetValue(view, 'kind', kind)} · ${facetValue(view, 'status', status)}</p>
<h1${languageAttributes(view, name.language)}>${name.text}</h1>
${name.text !== official.text && html`<p class="official">${inline(view, official)}</p>`}
</header>
<div class="prose">${paragraph(view, description)}</div>
<p class="aside checked">${t('evidence.checked', { date: format.date(checked.date) })} <strong class="doubt old"${!old && html` hidden`}>${t('age.old')}</strong></p>
${associationFacts(association, view)}
${contactFacts(association, view)}
${listedFacts(association, view)}
${recordHistory(association, view)}
${evidence(association, view)}
${takeRecord(association, view)}
${correction(association, name.text, view)}
</article>`;
  return pageLayout(view, {
    title: name.text,
    description: description.text,
    main,
    kind: 'record',
    links: recordLinks(association, view),
    load: ['directory.css', 'record.js'],
  }).toString();
}
