import { addressOf } from '../../src/model/address.ts';
import { listId } from '../../src/model/facets.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';

/** The links between the pages of a list, one for each address; nothing for a list of one page. */
export function pagesNav(view: View, page: number, addresses: readonly string[]): Html {
  if (addresses.length < 2) return nothing;
  const links = addresses.map((address, index) => {
    const number = index + 1;
    return html`<li><a href="${view.href(address)}"${number === page && html` aria-current="page"`}>${view.format.number(number)}</a></li>`;
  });
  return html`<nav class="pager" aria-label="${view.t('facet.pages')}"><ol>${links}</ol></nav>`;
}

/** The links between the pages of a long list of the directory; nothing for a list of one page. */
export function pager(view: View, facet: string, value: string | undefined, page: number, pages: number): Html {
  const address = (number: number): string => addressOf.directoryList(view.voice.tag, listId(facet, value, number));
  return pagesNav(
    view,
    page,
    Array.from({ length: pages }, (_, index) => address(index + 1)),
  );
}
