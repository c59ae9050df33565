import { addressOf } from '../../src/model/address.ts';
import { siteName } from '../../src/model/pages.ts';
import { localText } from '../../src/model/text.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('languages');

/** The first page of the site: its languages, each by its own name. It sends nobody anywhere by itself. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, voice } = view;
  const items = site.voices.map(({ tag, direction, name }) => {
    const tagline = localText(site.data.tagline, tag, site.source.tag);
    const line = tagline.language === tag && html`<span class="aside">${tagline.text}</span>`;
    return html`<li><a href="${view.href(addressOf.home(tag))}" lang="${tag}" dir="${direction}" hreflang="${tag}"><span class="name">${name}</span>${line}</a></li>`;
  });
  const name = siteName(site, voice.tag);
  const tagline = view.local(site.data.tagline).text;
  const main = html`<header class="title"><h1>${name}</h1><p class="summary">${tagline}</p></header>
<ul class="language-list">${items}</ul>`;
  return pageLayout(view, { title: name, description: tagline, main, kind: 'languages-page' }).toString();
}
