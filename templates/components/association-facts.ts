import { addressOf } from '../../src/model/address.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html, nothing } from '../html.ts';
import { acronym, associationName, scopeName } from './association-name.ts';
import { type Fact, factList, valueList } from './facts.ts';
import { inline, leftToRight, outside, paragraph } from './text.ts';

const mailbox = (address: string): Html => html`<a href="mailto:${address}">${leftToRight(address)}</a>`;

/** A website by its state: a dead or usurped address is named, never linked. */
function website({ data }: Association, view: View): Child {
  if (data.website === undefined) return html`<span class="unknown">${view.t('association.notKnown')}</span>`;
  const { address, status } = data.website;
  const name = status === 'dead' || status === 'usurped' ? leftToRight(address) : outside(address);
  return status === 'ok' ? name : html`${name} <small class="doubt">${view.t(`websiteStatus.${status}`)}</small>`;
}

function email({ data }: Association, view: View): Child {
  if (data.email === undefined) return html`<span class="unknown">${view.t('association.notKnown')}</span>`;
  const { address, note } = data.email;
  return html`${mailbox(address)}${note && html` <small class="doubt">${inline(view, view.local(note))}</small>`}`;
}

function names(association: Association, view: View): Fact[] {
  const { data } = association;
  const { t, format } = view;
  const others = Object.entries(data.names).filter(([language]) => language !== data.ownLanguage);
  const labelled = others.map(
    ([language, text]) =>
      html`${inline(view, { text, language })} <span class="aside">${format.language(language)}</span>`,
  );
  const former = (data.formerNames ?? []).map(
    ({ name, language, years }) =>
      html`${inline(view, { text: name, language })}${years && html` <span class="aside">${leftToRight(years)}</span>`}`,
  );
  return [
    [t('association.otherNames'), valueList(labelled)],
    [t('association.formerNames'), valueList(former)],
    [t('association.acronym'), acronym(association, view)],
  ];
}

function founded({ data }: Association, view: View): Child {
  if (data.founded === undefined) return null;
  const { year, note } = data.founded;
  return html`${view.format.date(String(year))}${note && html`<br>${inline(view, view.local(note))}`}`;
}

const link = (association: Association | undefined, view: View): Child =>
  association &&
  html`<a href="${view.href(addressOf.association(view.voice.tag, association.id))}">${inline(view, associationName(association, view))}</a>`;

function relations(association: Association, view: View): Fact[] {
  const { associations, parts: all } = view.site;
  const parts = all.get(association.id) ?? [];
  return [
    [
      view.t('association.parent'),
      link(association.data.parent ? associations.get(association.data.parent) : undefined, view),
    ],
    [view.t('association.parts'), valueList(parts.map((part) => link(part, view)))],
  ];
}

/** What is known of an association as it is now. */
export function associationFacts(association: Association, view: View): Html {
  const { data } = association;
  const { t, format, site } = view;
  const languages = data.siteLanguages.map((tag) => format.language(tag));
  const focus = data.focus?.map((text) => inline(view, { text, language: site.source.tag })) ?? [];
  return factList([
    ...names(association, view),
    [t('association.kind'), t(`associationKind.${data.kind}`)],
    [
      t('association.scope'),
      html`${scopeName(association, view)}${data.scope.note && html` <span class="aside">${inline(view, view.local(data.scope.note))}</span>`}`,
    ],
    [t('association.status'), t(`associationStatus.${data.status}`)],
    [
      t('association.seat'),
      data.seat && html`${inline(view, { text: data.seat.city, language: 'en' })}, ${format.region(data.seat.country)}`,
    ],
    [t('association.founded'), founded(association, view)],
    ...relations(association, view),
    [t('association.membership'), data.membership && inline(view, view.local(data.membership))],
    [t('association.services'), valueList(data.services.map((service) => t(`service.${service}`)))],
    [t('association.focus'), valueList(focus)],
    [t('association.siteLanguages'), languages.length > 0 && format.list(languages)],
    [t('association.website'), website(association, view)],
    [t('association.email'), email(association, view)],
  ]);
}

/** What an earlier list said of the association, kept apart from what is known now. */
export function listedFacts({ data }: Association, view: View): Html {
  const { listed } = data;
  if (listed === undefined) return nothing;
  const { t, format, site } = view;
  const source = site.instruments.get(listed.source);
  const languages = listed.languages?.map((tag) => format.language(tag)) ?? [];
  const title = source && view.local(source.data.titles);
  return html`<section class="listed" aria-labelledby="listed"><h2 id="listed">${t('listed.title', { year: String(listed.year) })}</h2>
<p>${t('listed.intro')} ${title && source && html`<a href="${view.href(addressOf.instrument(view.voice.tag, source.id))}">${inline(view, title)}</a>`}</p>
${factList([
  [t('listed.services'), listed.services && inline(view, view.local(listed.services))],
  [t('listed.languages'), languages.length > 0 && format.list(languages)],
  [t('listed.languageNote'), listed.languageNote && inline(view, view.local(listed.languageNote))],
  [t('listed.audience'), listed.audience && inline(view, view.local(listed.audience))],
  [t('listed.email'), listed.email && mailbox(listed.email)],
])}
${listed.since && html`<h3>${t('listed.since')}</h3>${paragraph(view, view.local(listed.since))}`}</section>`;
}
