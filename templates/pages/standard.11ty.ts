import type { AnyDocument } from '../../src/content/read-content.ts';
import { addressOf } from '../../src/model/address.ts';
import { besideLanguages } from '../../src/model/pages.ts';
import type { Standard } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { HEAD, LEAD, wordingsOf } from '../../src/model/wording.ts';
import { breadcrumb } from '../components/chrome.ts';
import { colophon } from '../components/colophon.ts';
import { contents, sectionTree } from '../components/sections.ts';
import { sourcesTable } from '../components/sources.ts';
import { staleNotes } from '../components/stale.ts';
import { standardList } from '../components/standard-list.ts';
import { termNotes, withTerms } from '../components/terms.ts';
import { languageAttributes } from '../components/text.ts';
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
  const { number, status, version } = standard.source.head;
  const { sections, terms } = withTerms(document.rendered.sections, language, view.site);
  const main = html`${trail(standard, view)}
${standingNotice(standard, view)}
<article data-slug="${standard.slug}" data-language="${language}" data-sections="${digests(document)}" data-changed="${t('since.changed')}" data-seen="${t('since.seen')}">
<header class="title">
<p class="eyebrow">${number && html`<span>${t('standard.number', { number })}</span> · `}<span>${t(`standardStatus.${status}`)}</span> · <span>${t('standard.version', { version })}</span></p>
<h1${languageAttributes(view, language)}>${document.head.title}</h1>
<p class="summary"${languageAttributes(view, language)}>${document.head.summary}</p>
</header>
${contents(document.rendered.sections, t('standard.contents'))}
<div class="prose"${languageAttributes(view, language)}>
${trusted(document.rendered.lead)}${sectionTree(sections, text.t, staleNotes(standard, view))}</div>
</article>
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
    scripts: [view.assets.standardScript],
  }).toString();
}
