import { addressOf } from '../../src/model/address.ts';
import type { History, Retired, Standard, StandardText } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { languageAttributes, paragraph } from './text.ts';
import { shown } from './work.ts';

/** A retired provision as it was last released, in the language of the page where it exists in it. */
function lastReleased({ id, number }: Retired, history: History, language: string) {
  const versions = [...history.versions].reverse();
  for (const { version, source, texts } of versions) {
    const text = texts.get(language) ?? source;
    const section = text.rendered.sections.find((one) => one.id === id && (number ?? one.number) === one.number);
    if (section !== undefined) return { section, version, language: text.language };
  }
  return undefined;
}

function successor(id: string, document: StandardText, view: View): Html {
  const section = document.rendered.sections.find((one) => one.id === id);
  if (section === undefined) return html`<li><a href="#${id}">#${id}</a></li>`;
  const number = section.number && html`<span class="number">${section.number}</span> `;
  return html`<li><a href="#${id}">${number}<span${languageAttributes(view, document.language)}>${section.title}</span></a></li>`;
}

function item(retired: Retired, standard: Standard, history: History, document: StandardText, view: View): Html {
  const { t, voice } = view;
  const { id, number, since, successors, note } = retired;
  const was = lastReleased(retired, history, document.language);
  const title = was && html`<span${languageAttributes(view, was.language)}>${was.section.title}</span>`;
  const old = was && view.href(addressOf.version(voice.tag, standard.slug, was.version));
  const key = number !== undefined ? 'retired.renumbered' : successors.length > 0 ? 'retired.replaced' : 'retired.gone';
  // An id that the page still uses for its text is no second target.
  const live = document.rendered.sections.some((section) => section.id === id);
  return html`<li${!live && html` id="${id}"`}>${was && html`<a href="${old}#${id}"><span class="number">${number ?? was.section.number}</span> ${title}</a><br>`}
${t(key, { version: since })}
${successors.length > 0 && html`<ul>${successors.map((name) => successor(name, document, view))}</ul>`}
${note && paragraph(view, view.local(note))}</li>`;
}

/** What a standard has given up, each at the address it had, with what replaced it; nothing where it gave up nothing. */
export function retiredList(standard: Standard, view: View): Html {
  const history = view.site.histories.get(standard.slug);
  const { document } = shown(standard, view);
  // A translation that is behind still has what was retired since, as text.
  const ids = new Set(document.rendered.sections.map(({ id }) => id));
  const behind = document !== standard.source && newerSections(standard, document).length > 0;
  const retired = history?.retired.filter(({ id, number }) => !ids.has(id) || (number !== undefined && !behind)) ?? [];
  if (history === undefined || retired.length === 0) return nothing;
  const { t } = view;
  return html`<section class="retired" aria-labelledby="page-retired"><h2 id="page-retired">${t('retired.title')}</h2>
<p>${t('retired.intro')}</p>
<ul>${retired.map((one) => item(one, standard, history, document, view))}</ul></section>`;
}

const newerSections = (standard: Standard, document: StandardText) => {
  const ids = new Set(document.rendered.sections.map(({ id }) => id));
  return standard.source.rendered.sections.filter(({ id }) => !ids.has(id));
};

/** Provisions that a translation does not have yet: their addresses hold here too, and lead to the source text. */
export function newerList(standard: Standard, view: View): Html {
  const { document } = shown(standard, view);
  const newer = newerSections(standard, document);
  if (newer.length === 0) return nothing;
  const { t, site } = view;
  const source = view.href(addressOf.standard(site.source.tag, standard.slug));
  const items = newer.map(
    ({ id, number, title }) =>
      html`<li id="${id}"><a href="${source}#${id}" hreflang="${site.source.tag}">${number && html`<span class="number">${number}</span> `}<span${languageAttributes(view, site.source.tag)}>${title}</span></a></li>`,
  );
  return html`<section class="newer" aria-labelledby="page-newer"><h2 id="page-newer">${t('newer.title')}</h2>
<p>${t('newer.intro')}</p>
<ul>${items}</ul></section>`;
}
