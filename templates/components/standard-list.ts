import { addressOf } from '../../src/model/address.ts';
import type { Standard } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, trusted } from '../html.ts';
import { inline } from './text.ts';
import { shown } from './work.ts';

/** Standards as a numbered list: title and summary, each a link. The level is that of their headings. */
export function standardList(standards: readonly Standard[], view: View, level: 2 | 3): Html {
  const heading = trusted(`h${level}`);
  const items = standards.map((standard) => {
    const { document, language } = shown(standard, view);
    const { title, summary } = document.head;
    const number = standard.source.head.number;
    return html`<li><${heading}><a href="${view.href(addressOf.standard(view.voice.tag, standard.slug))}">${number && html`<span class="number">${number}</span> `}${inline(view, { text: title, language })}</a></${heading}>
<p>${inline(view, { text: summary, language })}</p></li>`;
  });
  return html`<ul class="standards">${items}</ul>`;
}
