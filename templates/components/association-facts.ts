import { VERY_OLD } from '../../src/lookup/age.ts';
import { addressOf } from '../../src/model/address.ts';
import { isOlderThan } from '../../src/model/age.ts';
import { facetIds, isBuiltIn, ownTitle, valuesOf } from '../../src/model/facets.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html, nothing } from '../html.ts';
import { acronym, associationName, scopeName } from './association-name.ts';
import { facetValue } from './facet-value.ts';
import { type Fact, factList, valueList } from './facts.ts';
import { inline, leftToRight, outside, paragraph } from './text.ts';

const mailbox = (address: string): Html => html`<a href="mailto:${address}">${leftToRight(address)}</a>`;

const notKnown = (view: View): Html => html`<span class="unknown">${view.t('association.notKnown')}</span>`;

/** Whether somebody else may answer at the association's own domain. */
const isLost = ({ data }: Association): boolean =>
  data.website?.status === 'dead' || data.website?.status === 'usurped';

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** Whether a mailbox lies at the domain of the website, so that what befell the one befell the other. */
function isAtWebsite(mail: string, { data }: Association): boolean {
  const domain = mail.split('@').at(-1)?.toLowerCase() ?? '';
  const host = data.website === undefined ? '' : hostOf(data.website.address);
  return host !== '' && (domain === host || domain.endsWith(`.${host}`) || host.endsWith(`.${domain}`));
}

/** A website by its state: a dead or usurped address is named, never linked. */
function website(association: Association, view: View): Child {
  const { data } = association;
  if (data.website === undefined) return notKnown(view);
  const { address, status } = data.website;
  const name = isLost(association) ? leftToRight(address) : outside(address);
  return status === 'ok' ? name : html`${name} <small class="doubt">${view.t(`websiteStatus.${status}`)}</small>`;
}

/** A mailbox at a domain that is dead or usurped is named, never linked: somebody else may read what is sent there. */
function email(association: Association, view: View): Child {
  const { data } = association;
  if (data.email === undefined) return notKnown(view);
  const { address, note } = data.email;
  const lost = isLost(association) && isAtWebsite(address, association) && data.website;
  const name = lost
    ? html`${leftToRight(address)} <small class="doubt">${view.t(`websiteStatus.${lost.status as 'dead' | 'usurped'}`)}</small>`
    : mailbox(address);
  return html`${name}${note && html` <small class="doubt">${inline(view, view.local(note))}</small>`}`;
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
    [t('association.acronym'), acronymFact(association, view)],
  ];
}

function founded({ data }: Association, view: View): Child {
  if (data.founded === undefined) return null;
  const { year, note } = data.founded;
  return html`${view.format.date(String(year))}${note && html`<br>${inline(view, view.local(note))}`}`;
}

/** The acronym, with the other associations that use it too. */
function acronymFact(association: Association, view: View): Child {
  const own = acronym(association, view);
  const others = (view.site.acronyms.get(association.data.acronym ?? '') ?? []).filter((one) => one !== association);
  if (!own || others.length === 0) return own;
  const names = others.map(
    (one) => html`<li>${link(one, view)} <span class="aside">${scopeName(one, view)}</span></li>`,
  );
  return html`${own} <span class="aside">${view.t('record.sharedAcronym')}</span><ul>${names}</ul>`;
}

const link = (association: Association | undefined, view: View): Child =>
  association &&
  html`<a href="${view.href(addressOf.association(view.voice.tag, association.id))}">${inline(view, associationName(association, view))}</a>`;

function relations(association: Association, view: View): Fact[] {
  const { associations, parts: all } = view.site;
  const parts = all.get(association.id) ?? [];
  const predecessors = view.site.predecessors.get(association.id) ?? [];
  return [
    [
      view.t('association.parent'),
      link(association.data.parent ? associations.get(association.data.parent) : undefined, view),
    ],
    [
      view.t('record.successor'),
      link(association.data.successor ? associations.get(association.data.successor) : undefined, view),
    ],
    [view.t('record.predecessors'), valueList(predecessors.map((one) => link(one, view)))],
    [view.t('association.parts'), valueList(parts.map((part) => link(part, view)))],
  ];
}

/** The facets that are the site's own, each with the values the association has. */
function ownFacets(association: Association, view: View): Fact[] {
  return facetIds(view.site)
    .filter((id) => !isBuiltIn(id))
    .map((id): Fact => {
      const values = valuesOf(association, id).map((value) => facetValue(view, id, value));
      const title = ownTitle(view.site, view.voice, id);
      return [title ? inline(view, title) : id, valueList(values)];
    });
}

/**
 * How to reach an association. What was checked too long ago stands behind a notice that opens; the notice goes along
 * for browsers, which know how long ago that is today.
 */
export function contactFacts(association: Association, view: View): Html {
  const { t, site } = view;
  const facts = factList([
    [t('association.website'), website(association, view)],
    [t('association.email'), email(association, view)],
  ]);
  const notice = t('age.veryOld');
  const contacts = html`<div class="contacts" data-notice="${notice}">${facts}</div>`;
  return html`<section class="contact" aria-labelledby="contact"><h2 id="contact">${t('record.contact')}</h2>
${isOlderThan(site, association, VERY_OLD) ? html`<details><summary>${notice}</summary>${contacts}</details>` : contacts}</section>`;
}

/** What is known of an association as it is now. */
export function associationFacts(association: Association, view: View): Html {
  const { data } = association;
  const { t, format, site } = view;
  const unknown = notKnown(view);
  const services = data.services.map((service) => facetValue(view, 'service', service));
  const languages = data.siteLanguages.map((tag) => format.language(tag));
  const focus = data.focus?.map((text) => inline(view, { text, language: site.source.tag })) ?? [];
  return factList([
    ...names(association, view),
    [t('association.kind'), facetValue(view, 'kind', data.kind)],
    [
      t('association.scope'),
      html`${scopeName(association, view)}${data.scope.note && html` <span class="aside">${inline(view, view.local(data.scope.note))}</span>`}`,
    ],
    [t('association.status'), facetValue(view, 'status', data.status)],
    [
      t('association.seat'),
      data.seat
        ? html`${inline(view, { text: data.seat.city, language: 'en' })}, ${format.region(data.seat.country)}`
        : unknown,
    ],
    [t('association.founded'), founded(association, view) ?? unknown],
    ...relations(association, view),
    [t('association.membership'), data.membership ? inline(view, view.local(data.membership)) : unknown],
    [t('association.services'), valueList(services) ?? unknown],
    [t('association.focus'), valueList(focus)],
    [t('association.siteLanguages'), languages.length > 0 ? format.list(languages) : unknown],
    ...ownFacets(association, view),
  ]);
}

const listedMailbox = (address: string, association: Association): Html =>
  isLost(association) && isAtWebsite(address, association) ? leftToRight(address) : mailbox(address);

/** What an earlier list said of the association, kept apart from what is known now. */
export function listedFacts(association: Association, view: View): Html {
  const { listed } = association.data;
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
  [t('listed.email'), listed.email && listedMailbox(listed.email, association)],
])}
${listed.since && html`<h3>${t('listed.since')}</h3>${paragraph(view, view.local(listed.since))}`}</section>`;
}
