import { addressOf } from '../../src/model/address.ts';
import type { History, Retired, Standard, StandardText } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Extra } from './sections.ts';
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

/** What replaced something, as the page has it: in its own text, or, where that is behind, in the list of what is newer. */
function successor(id: string, document: StandardText, standard: Standard, view: View): Html {
  const sectionIn = ({ rendered }: StandardText) => rendered.sections.find((one) => one.id === id);
  const own = sectionIn(document);
  const section = own ?? sectionIn(standard.source);
  if (section === undefined) return html`<li><a href="#${id}">#${id}</a></li>`;
  const number = section.number && html`<span class="number">${section.number}</span> `;
  const { language } = own ? document : standard.source;
  return html`<li><a href="#${id}">${number}<span${languageAttributes(view, language)}>${section.title}</span></a></li>`;
}

function keyOf({ number, successors }: Retired) {
  if (number !== undefined) return 'retired.renumbered';
  return successors.length > 0 ? 'retired.replaced' : 'retired.gone';
}

function item(retired: Retired, standard: Standard, history: History, document: StandardText, view: View): Html {
  const { t, voice } = view;
  const { id, number, since, successors, note } = retired;
  const key = keyOf(retired);
  const was = lastReleased(retired, history, document.language);
  const title = was && html`<span${languageAttributes(view, was.language)}>${was.section.title}</span>`;
  const old = was && view.href(addressOf.version(voice.tag, standard.slug, was.version));
  // An id that the page still uses for its text is no second target.
  const live = document.rendered.sections.some((section) => section.id === id);
  return html`<li${!live && html` id="${id}"`}>${was && html`<a href="${old}#${id}"><span class="number">${number ?? was.section.number}</span> ${title}</a><br>`}
${t(key, { version: since })}
${successors.length > 0 && html`<ul>${successors.map((name) => successor(name, document, standard, view))}</ul>`}
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

/** In a translation that is behind: below the heading of each section that the source has given up, what replaced it. */
export function retiredNotes(standard: Standard, view: View): Extra {
  const { document } = shown(standard, view);
  const alive = new Set(standard.source.rendered.sections.map(({ id }) => id));
  const retired = view.site.histories.get(standard.slug)?.retired ?? [];
  return ({ id }) => {
    const found = retired.find((one) => one.id === id && one.number === undefined);
    if (found === undefined || alive.has(id)) return undefined;
    const { since, successors } = found;
    return html`<div class="stale"><p>${view.t(keyOf(found), { version: since })}</p>${successors.length > 0 && html`<ul>${successors.map((name) => successor(name, document, standard, view))}</ul>`}</div>
`;
  };
}
