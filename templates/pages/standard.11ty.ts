import type { AnyDocument } from '../../src/content/read-content.ts';
import { addressOf } from '../../src/model/address.ts';
import { versionOf } from '../../src/model/history.ts';
import { besideLanguages } from '../../src/model/pages.ts';
import type { Standard } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { HEAD, LEAD, wordingsOf } from '../../src/model/wording.ts';
import { breadcrumb, notice } from '../components/chrome.ts';
import { colophon } from '../components/colophon.ts';
import { newerList, retiredList, retiredNotes } from '../components/retired.ts';
import { contents, type Extra, sectionTree } from '../components/sections.ts';
import { sourcesTable } from '../components/sources.ts';
import { staleNotes } from '../components/stale.ts';
import { standardList } from '../components/standard-list.ts';
import { termNotes, withTerms } from '../components/terms.ts';
import { directed, inline, languageAttributes } from '../components/text.ts';
import { availability, shown, standingNotice } from '../components/work.ts';
import { html, nothing, trusted } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('standard');

function trail(standard: Standard, view: View) {
  const { voice, site, t } = view;
  const section = site.data.sections?.find(({ id }) => id === standard.source.head.section);
  const list = addressOf.standards(voice.tag);
  const part = section && view.local(section.title);
  return breadcrumb(view, [
    { label: t('nav.standards'), address: list },
    ...(part ? [{ label: part.text, language: part.language, address: `${list}#${section.id}` }] : []),
  ]);
}

function related(standard: Standard, view: View) {
  const slugs = standard.source.head.related ?? [];
  const standards = slugs.flatMap((slug) => view.site.standards.get(slug) ?? []);
  if (standards.length === 0) return nothing;
  return html`<section class="related" aria-labelledby="page-related"><h2 id="page-related">${view.t('standard.related')}</h2>
${standardList(standards, view, 3)}</section>`;
}

/** The other languages beside which the standard can be read. */
function beside(standard: Standard, view: View) {
  const { t, voice, site } = view;
  const links = besideLanguages(site, standard, voice.tag).map((tag, index) => {
    const other = site.voices.find((one) => one.tag === tag) ?? site.source;
    return html`${index > 0 && ' · '}<a href="${view.href(addressOf.beside(voice.tag, standard.slug, tag))}" lang="${tag}" dir="${other.direction}">${other.name}</a>`;
  });
  return links.length > 0 && html`<p class="related">${t('beside.title')}: ${links}</p>\n`;
}

/** Says that a standard no longer holds, and what stands in its place. */
function statusNotice({ source: { head } }: Standard, view: View) {
  if (head.status !== 'superseded' && head.status !== 'withdrawn') return nothing;
  const successor = head.replacedBy === undefined ? undefined : view.site.standards.get(head.replacedBy);
  const { t, voice } = view;
  const link = successor && shown(successor, view);
  return notice(
    html`<p>${t(`standard.${head.status}`)}${
      link &&
      html` ${t('standard.instead')} <a href="${view.href(addressOf.standard(voice.tag, link.document.slug))}">${inline(view, { text: link.document.head.title, language: link.language })}</a>`
    }</p>`,
  );
}

/** What a reader of a translation must know of a section: that its source has changed, or has given it up. */
function notes(standard: Standard, view: View): Extra {
  const [stale, retired] = [staleNotes(standard, view), retiredNotes(standard, view)];
  return (section) => stale(section) ?? retired(section);
}

/** The way from a provision to its citations; the script adds a button that copies its address. */
function citeTools(standard: Standard, view: View): Extra {
  const page = view.href(addressOf.cite(view.voice.tag, standard.slug));
  const { t } = view;
  return ({ id, number }) =>
    number === null
      ? nothing
      : html`<p class="tools"><a href="${page}#${id}" aria-label="${t('cite.label', { name: number })}">${t('cite.link')}</a></p>`;
}

/** The version a page shows, with the way to all of them where there are several. */
function versionLink(standard: Standard, version: string, view: View) {
  const label = view.t('standard.version', { version });
  if (!view.site.histories.has(standard.slug)) return html`<span>${label}</span>`;
  return html`<a href="${view.href(addressOf.versions(view.voice.tag, standard.slug))}">${label}</a>`;
}

/** The sections with a digest of their words, by which the page tells a returning reader what changed. */
function digests(document: AnyDocument): string {
  return [...wordingsOf(document).values()]
    .filter(({ id }) => id !== HEAD && id !== LEAD)
    .map(({ id, digest }) => `${id}:${digest.slice(0, 6)}`)
    .join(' ');
}

/** The page of one standard. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const standard = lectern.standard(handle.id);
  const { document, language } = shown(standard, view);
  const { t, voice } = view;
  const text = view.site.voices.find(({ tag }) => tag === language) ?? voice;
  const { number, status } = standard.source.head;
  const { sections, terms } = withTerms(document.rendered.sections, language, view.site);
  const main = html`${trail(standard, view)}
${statusNotice(standard, view)}${standingNotice(standard, view)}
<article data-slug="${standard.slug}" data-language="${language}" data-sections="${digests(document)}" data-changed="${t('since.changed')}" data-seen="${t('since.seen')}">
<header class="title">
<p class="eyebrow">${number && html`<span>${t('standard.number', { number })}</span> · `}<span>${t(`standardStatus.${status}`)}</span> · ${versionLink(standard, versionOf(document), view)}</p>
<h1${languageAttributes(view, language)}>${directed(view, { text: document.head.title, language: language })}</h1>
<p class="summary"${languageAttributes(view, language)}>${directed(view, { text: document.head.summary, language: language })}</p>
</header>
${contents(document.rendered.sections, t('standard.contents'))}
<div class="prose"${languageAttributes(view, language)}>
${trusted(document.rendered.lead)}${sectionTree(sections, text.t, { before: notes(standard, view), after: citeTools(standard, view) })}</div>
${newerList(standard, view)}${retiredList(standard, view)}</article>
${sourcesTable(document.rendered.citations, view)}
${termNotes(terms, language, view)}<p class="related"><a href="${view.href(addressOf.assessment(voice.tag, standard.slug))}">${t('assess.title')}</a></p>
${related(standard, view)}
${availability(standard, view)}
${beside(standard, view)}${colophon(standard, view)}`;
  const { title, summary } = document.head;
  return pageLayout(view, {
    title,
    description: summary,
    main,
    kind: 'standard',
    load: ['cite.js', 'standard.js'],
  }).toString();
}
