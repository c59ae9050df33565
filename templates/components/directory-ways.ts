import { addressOf } from '../../src/model/address.ts';
import { A_TO_Z, facetsOf, isBuiltIn, ownTitle } from '../../src/model/facets.ts';
import type { LocalText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html, nothing } from '../html.ts';
import { inline } from './text.ts';

/** The title of the list by a facet: “By country”, or the site's own title. */
export function facetTitle(view: View, facet: string): LocalText {
  const own = ownTitle(view.site, view.voice, facet);
  return own ?? { text: isBuiltIn(facet) ? view.t(`facet.${facet}`) : facet, language: view.voice.tag };
}

/** The links to the lists of the directory, its map and its figures; nothing where the directory is empty. */
export function directoryWays(view: View): Html {
  const { site, t, voice, page } = view;
  if (site.associations.size === 0) return nothing;
  const facets = [...facetsOf(site).values()].filter(({ values }) => values.size > 0);
  const ways: readonly (readonly [string, Child])[] = [
    ...facets.map(({ id }) => [addressOf.directoryList(voice.tag, id), inline(view, facetTitle(view, id))] as const),
    [addressOf.directoryList(voice.tag, A_TO_Z), t('facet.aToZ')],
    ...(facets.some(({ id }) => id === 'country') ? [[addressOf.map(voice.tag), t('map.title')] as const] : []),
    [addressOf.figures(voice.tag), t('figures.title')],
  ];
  const links = ways.map(([address, label]) => {
    const current =
      page.address === address
        ? html` aria-current="page"`
        : page.address.startsWith(address) && html` aria-current="true"`;
    return html`<li><a href="${view.href(address)}"${current}>${label}</a></li>`;
  });
  return html`<nav class="ways" aria-label="${t('facet.ways')}"><ul>${links}</ul></nav>`;
}
