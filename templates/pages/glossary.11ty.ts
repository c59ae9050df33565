import type { Term } from '../../src/model/terms.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { wordOf } from '../components/terms.ts';
import { inline, languageAttributes } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('glossary');

function otherWords(term: Term, view: View): Html {
  const { site, voice, format } = view;
  const others = site.voices.filter(({ tag }) => tag !== voice.tag && Object.hasOwn(term.data.words, tag));
  return html`<dl class="words">${others.map(
    ({ tag, direction }) =>
      html`<div><dt>${format.language(tag)}</dt><dd lang="${tag}" dir="${direction}">${term.data.words[tag]?.word}</dd></div>`,
  )}</dl>`;
}

function entry(term: Term, view: View): Html {
  const { site, voice, t } = view;
  const definition = view.local(term.data.definition);
  const own = definition.language === voice.tag;
  const draft = own && voice.tag !== site.source.tag && !term.data.reviewed?.includes(voice.tag);
  return html`<section class="term" id="${term.id}"><h2>${inline(view, wordOf(term, voice.tag, site.source.tag))} <a class="permalink" href="#${term.id}" aria-label="${t('section.permalink', { title: wordOf(term, voice.tag, site.source.tag).text })}">#</a></h2>
<p${languageAttributes(view, definition.language)}>${definition.text}</p>
${draft && html`<p class="aside">${t('glossary.draft')}</p>`}${!own && html`<p class="aside">${t('text.onlyIn', { language: view.format.language(definition.language) })}</p>`}
${otherWords(term, view)}</section>
`;
}

/** The terms of the glossary in the order of the reader's language, each with its meaning and its word in every language. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, site, voice, format } = view;
  const name = (term: Term): string => wordOf(term, voice.tag, site.source.tag).text;
  const terms = [...site.terms.values()].sort((a, b) => format.compare(name(a), name(b)));
  const main = html`${breadcrumb(view, [{ label: t('glossary.title') }])}
<header class="title"><h1>${t('glossary.title')}</h1><p class="summary">${t('glossary.intro')}</p></header>
${terms.map((term) => entry(term, view))}`;
  return pageLayout(view, {
    title: t('glossary.title'),
    description: t('glossary.intro'),
    main,
    kind: 'glossary',
    load: ['reading.css'],
  }).toString();
}
