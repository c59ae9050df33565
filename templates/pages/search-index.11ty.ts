import { addressOf } from '../../src/model/address.ts';
import { breadcrumb } from '../components/chrome.ts';
import { searchIndex } from '../components/search-index.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('search-index');

/** A later page of the index of titles, on a site that has more than one page can hold. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice, assets } = view;
  const { main, page, pages } = searchIndex(view, Number(handle.id));
  const title = `${t('search.index')} · ${t('facet.page', { page, pages })}`;
  return pageLayout(view, {
    title,
    description: `${title} · ${t('search.indexIntro')}`,
    main: html`${breadcrumb(view, [{ label: t('search.title'), address: addressOf.search(voice.tag) }])}
<header class="title"><h1>${title}</h1></header>
${main}`,
    kind: 'list search-page',
    load: [assets.search.style],
  }).toString();
}
