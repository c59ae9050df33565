import { breadcrumb } from '../components/chrome.ts';
import { searchAddress, searchIndex } from '../components/search-index.ts';
import { searchStrings } from '../components/search-strings.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('search');

/** The page of the search. Without script, and where the index cannot be loaded, it is a list of everything. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice, assets } = view;
  const files = assets.search.files[voice.tag];
  const strings = JSON.stringify(searchStrings(voice));
  const main = html`${breadcrumb(view, [{ label: t('search.title') }])}
<header class="title"><h1>${t('search.title')}</h1></header>
<form class="search-form" role="search" action="${searchAddress(view)}" id="search" data-script="${view.href(files?.script ?? '')}" data-index="${view.href(files?.index ?? '')}" data-top="${view.href('')}" data-strings="${strings}">
<input type="search" name="q" id="search-box" aria-label="${t('search.label')}" autocomplete="off" maxlength="2000">
<button type="submit">${t('search.submit')}</button>
</form>
<p id="search-broken" class="notice" role="alert" hidden>${t('search.broken')}</p>
<p id="search-status" class="aside" role="status" aria-atomic="true"></p>
<p id="search-meant" hidden>${t('search.meant')} <a href="${searchAddress(view)}"></a></p>
<div id="search-results"></div>
<p><button type="button" id="search-more" hidden>${t('find.more')}</button></p>
${searchIndex(view).main}`;
  return pageLayout(view, {
    title: t('search.title'),
    description: t('search.indexIntro'),
    main,
    kind: 'list search-page',
    load: [assets.search.style],
  }).toString();
}
