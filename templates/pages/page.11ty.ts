import { breadcrumb } from '../components/chrome.ts';
import { contents, sectionTree } from '../components/sections.ts';
import { staleNotes } from '../components/stale.ts';
import { directed, languageAttributes } from '../components/text.ts';
import { availability, shown, standingNotice } from '../components/work.ts';
import { html, trusted } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('page');

/** A page about the site: its text, and the languages it is in. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const work = lectern.contentPage(handle.id);
  const { document, language } = shown(work, view);
  const { t, voice, format } = view;
  const text = view.site.voices.find(({ tag }) => tag === language) ?? voice;
  const { title, summary, edited } = document.head;
  const main = html`${breadcrumb(view, [{ label: title, language }])}
${standingNotice(work, view)}
<article>
<header class="title"><h1${languageAttributes(view, language)}>${directed(view, { text: title, language: language })}</h1>
<p class="summary"${languageAttributes(view, language)}>${directed(view, { text: summary, language: language })}</p></header>
${contents(document.rendered.sections, t('page.contents'))}
<div class="prose"${languageAttributes(view, language)}>
${trusted(document.rendered.lead)}${sectionTree(document.rendered.sections, text.t, { before: staleNotes(work, view) })}</div>
<p class="aside edited">${t('page.edited')}: ${format.date(edited)}</p>
</article>
${availability(work, view)}`;
  return pageLayout(view, { title, description: summary, main, kind: 'text-page' }).toString();
}
