import { addressOf } from '../../src/model/address.ts';
import { listId } from '../../src/model/facets.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';

/** The links between the pages of a long list; nothing for a list of one page. */
export function pager(view: View, facet: string, value: string | undefined, page: number, pages: number): Html {
  if (pages < 2) return nothing;
  const links = Array.from({ length: pages }, (_, index) => {
    const number = index + 1;
    const address = addressOf.directoryList(view.voice.tag, listId(facet, value, number));
    return html`<li><a href="${view.href(address)}"${number === page && html` aria-current="page"`}>${view.format.number(number)}</a></li>`;
  });
  return html`<nav class="pager" aria-label="${view.t('facet.pages')}"><ol>${links}</ol></nav>`;
}
