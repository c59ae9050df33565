import { addressOf } from '../../src/model/address.ts';
import { siteName } from '../../src/model/pages.ts';
import { standardList } from '../components/standard-list.ts';
import { languageAttributes } from '../components/text.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('home');

/** How many standards the home page shows before it points to the list. */
const SHOWN = 12;

/** The home page of a language: what the site is, its standards, its directory, its instruments. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, t, voice } = view;
  const tagline = view.local(site.data.tagline);
  const door = (name: string, address: string, text: string) =>
    html`<section class="door"><h2><a href="${view.href(address)}">${name}</a></h2><p>${text}</p></section>`;
  const main = html`<header class="title"><h1>${siteName(site, voice.tag)}</h1>
<p class="summary"${languageAttributes(view, tagline.language)}>${tagline.text}</p></header>
<section class="home-standards" aria-labelledby="standards"><h2 id="standards"><a href="${view.href(addressOf.standards(voice.tag))}">${t('nav.standards')}</a></h2>
${standardList([...site.standards.values()].slice(0, SHOWN), view, 3)}</section>
<div class="doors">
${door(t('nav.directory'), addressOf.directory(voice.tag), t('directory.intro', { count: site.associations.size }))}
${door(t('nav.instruments'), addressOf.instruments(voice.tag), t('instruments.intro', { count: site.instruments.size }))}
</div>`;
  return pageLayout(view, {
    title: siteName(site, voice.tag),
    description: tagline.text,
    main,
    kind: 'home',
  }).toString();
}
