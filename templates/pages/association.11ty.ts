import { addressOf } from '../../src/model/address.ts';
import { associationFacts, listedFacts } from '../components/association-facts.ts';
import { associationName, officialName } from '../components/association-name.ts';
import { breadcrumb, fallbackNotice } from '../components/chrome.ts';
import { evidence } from '../components/evidence.ts';
import { recordLinks, takeRecord } from '../components/take-along.ts';
import { inline, languageAttributes, paragraph } from '../components/text.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('association');

/** The page of one association. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const association = lectern.association(handle.id);
  const { t, voice, format } = view;
  const [name, official] = [associationName(association, view), officialName(association)];
  const description = view.local(association.data.description);
  const main = html`${breadcrumb(view, [{ label: t('nav.directory'), address: addressOf.directory(voice.tag) }])}
${fallbackNotice(view)}
<article>
<header class="title">
<p class="eyebrow">${t(`associationKind.${association.data.kind}`)} · ${t(`associationStatus.${association.data.status}`)}</p>
<h1${languageAttributes(view, name.language)}>${name.text}</h1>
${name.text !== official.text && html`<p class="official">${inline(view, official)}</p>`}
</header>
<div class="prose">${paragraph(view, description)}</div>
${associationFacts(association, view)}
<p class="aside checked">${t('evidence.checked', { date: format.date(association.data.checked.date) })}</p>
${listedFacts(association, view)}
${evidence(association, view)}
${takeRecord(association, view)}
</article>`;
  return pageLayout(view, {
    title: name.text,
    description: description.text,
    main,
    kind: 'record',
    links: recordLinks(association, view),
  }).toString();
}
