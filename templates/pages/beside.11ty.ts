import type { AnyDocument } from '../../src/content/read-content.ts';
import { addressOf } from '../../src/model/address.ts';
import { pairOf } from '../../src/model/pages.ts';
import type { Standard, Voice } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { moved } from '../components/moved.ts';
import { type Html, html, trusted } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('beside');

/** One of the two texts, with the language it is in. */
interface Side {
  readonly document: AnyDocument;
  readonly voice: Voice;
}

function sideOf(standard: Standard, tag: string, { site }: View): Side {
  const voice = site.voices.find((one) => one.tag === tag) ?? site.source;
  return { document: standard.translations.get(tag) ?? standard.source, voice };
}

const attributes = ({ tag, direction }: Voice): Html => html` lang="${tag}" dir="${direction}"`;

function half({ document, voice }: Side, at: number, view: View): Html {
  const section = document.rendered.sections[at];
  if (section === undefined) return html`<div${attributes(voice)}></div>`;
  const level = trusted(`h${Math.min(section.level, 6)}`);
  const number = section.number !== null && html`<span class="number">${section.number}</span> `;
  const home = addressOf.standard(voice.tag, document.slug);
  return html`<div class="prose"${attributes(voice)}><${level}>${number}${trusted(section.titleHtml)}</${level}>
${moved(section.html, home, view)}</div>`;
}

function lead({ document, voice }: Side, view: View): Html {
  const home = addressOf.standard(voice.tag, document.slug);
  return html`<div class="prose"${attributes(voice)}>${moved(document.rendered.lead, home, view)}</div>`;
}

/** The sections of two texts row by row; the ids are those of both, so that a link to a provision holds here too. */
function pairs(first: Side, second: Side, view: View): Html {
  const rows = first.document.rendered.sections.map(
    ({ id, number }, at) => html`<div class="pair${number !== null && ' numbered'}" id="${id}">
${half(first, at, view)}
${half(second, at, view)}
</div>
`,
  );
  const open =
    first.document.rendered.lead !== '' && html`<div class="pair">${lead(first, view)}${lead(second, view)}</div>`;
  return html`${open}${rows}`;
}

function titles({ document, voice }: Side, main: boolean, view: View): Html {
  const link = html`<a href="${view.href(addressOf.standard(voice.tag, document.slug))}" hreflang="${voice.tag}">${document.head.title}</a>`;
  return html`<div${attributes(voice)}>${main ? html`<h1>${link}</h1>` : html`<p class="second-title">${link}</p>`}
<p class="summary">${document.head.summary}</p></div>`;
}

/** A standard in the reader's language beside the same in another, aligned by provision. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice, format } = view;
  const [slug, other] = pairOf(handle.id);
  const standard = lectern.standard(slug);
  const [first, second] = [sideOf(standard, voice.tag, view), sideOf(standard, other, view)];
  const { title } = first.document.head;
  const names = { first: format.language(voice.tag), second: format.language(other) };
  const main = html`${breadcrumb(view, [
    { label: t('nav.standards'), address: addressOf.standards(voice.tag) },
    { label: title, address: addressOf.standard(voice.tag, slug) },
    { label: t('beside.title') },
  ])}
<article>
<header><p class="eyebrow">${t('beside.pair', names)}</p>
<div class="pair titles">${titles(first, true, view)}
${titles(second, false, view)}</div></header>
${pairs(first, second, view)}</article>`;
  return pageLayout(view, {
    title: `${title} (${names.first}, ${names.second})`,
    description: first.document.head.summary,
    main,
    kind: 'beside',
    load: ['reading.css'],
    canonical: addressOf.standard(voice.tag, slug),
  }).toString();
}
