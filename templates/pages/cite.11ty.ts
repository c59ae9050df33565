import { addressOf } from '../../src/model/address.ts';
import { bibtex } from '../../src/model/citing/bibtex.ts';
import { type Citation, citationsOf } from '../../src/model/citing/citation.ts';
import { cslItem } from '../../src/model/citing/csl.ts';
import { MANNERS, plainCitation } from '../../src/model/citing/plain.ts';
import { ris } from '../../src/model/citing/ris.ts';
import type { Voice } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb, fallbackNotice } from '../components/chrome.ts';
import { directed, languageAttributes } from '../components/text.ts';
import { shown } from '../components/work.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('cite');

const FILES = [
  ['BibTeX', 'citations.bib'],
  ['RIS', 'citations.ris'],
  ['CSL-JSON', 'citations.json'],
] as const;

/** One citation in every form: written out in three manners, and as entries for reference managers. */
function entry(citation: Citation, speaker: Voice, view: View): Html {
  const { part } = citation;
  const heading =
    part === undefined
      ? html`<h2 id="page-whole">${view.t('cite.whole')}</h2>`
      : html`<h2${languageAttributes(view, citation.language)}>${part.number !== null && html`<span class="number">${part.number}</span> `}${part.title}</h2>`;
  const written = MANNERS.map(
    (manner) =>
      html`<dt>${manner}</dt><dd${languageAttributes(view, citation.language)}><span class="cite-text">${directed(view, { text: plainCitation(citation, manner, speaker), language: citation.language })}</span></dd>`,
  );
  return html`<section class="cite-entry"${part && html` id="${part.id}"`}>${heading}
<dl>${written}</dl>
<details><summary>BibTeX · RIS · CSL-JSON</summary>
<pre class="cite-text" tabindex="0">${bibtex(citation)}</pre>
<pre class="cite-text" tabindex="0">${ris(citation).replaceAll('\r\n', '\n')}</pre>
<pre class="cite-text" tabindex="0">${JSON.stringify(cslItem(citation), null, 1)}</pre></details></section>
`;
}

/** The page with the citations of a standard and of each of its provisions, complete without script and without a network. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const standard = lectern.standard(handle.id);
  const { t, voice, site } = view;
  const { document, language } = shown(standard, view);
  const speaker = site.voices.find(({ tag }) => tag === language) ?? voice;
  const title = t('cite.of', { title: document.head.title });
  const files = FILES.map(
    ([name, file]) =>
      html` <a href="${view.href(`${addressOf.cite(voice.tag, standard.slug)}${file}`)}" download="${standard.slug}${file.slice(file.lastIndexOf('.'))}">${name}</a>`,
  );
  const main = html`${breadcrumb(view, [
    { label: t('nav.standards'), address: addressOf.standards(voice.tag) },
    { label: document.head.title, language, address: addressOf.standard(voice.tag, standard.slug) },
    { label: t('cite.link') },
  ])}
${fallbackNotice(view)}
<div data-copy="${t('cite.copy')}" data-copied="${t('cite.copied')}">
<header class="title"><h1>${title}</h1><p class="summary">${t('cite.intro')}</p></header>
<p class="cite-files">${t('cite.files')}${files}</p>
<article>${citationsOf(site, standard, document).map((citation) => entry(citation, speaker, view))}</article></div>`;
  return pageLayout(view, {
    title,
    description: t('cite.intro'),
    main,
    kind: 'text-page',
    load: ['versions.css', 'cite.js'],
  }).toString();
}
