import { addressOf } from '../../src/model/address.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('not-found');

/** What a host shows at an address that does not exist; it may stand at any depth, so its links start at the root. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, t, voice } = view;
  const atTop = handle.address === '404.html';
  const list = site.voices.map(
    ({ tag, direction, name, t: say }) =>
      html`<li><a href="${view.href(addressOf.home(tag))}" lang="${tag}" dir="${direction}" hreflang="${tag}"><span class="name">${name}</span><span class="aside">${say('notFound.title')}</span></a></li>`,
  );
  const links = [
    [addressOf.home(voice.tag), t('nav.home')],
    [addressOf.standards(voice.tag), t('nav.standards')],
    [addressOf.directory(voice.tag), t('nav.directory')],
    [addressOf.instruments(voice.tag), t('nav.instruments')],
  ] as const;
  const ways = html`<ul>${links.map(([address, label]) => html`<li><a href="${view.href(address)}">${label}</a></li>`)}</ul>`;
  const main = html`<header class="title"><h1>${t('notFound.title')}</h1><p class="summary">${t('notFound.text')}</p></header>
${atTop ? html`<ul class="language-list">${list}</ul>` : ways}`;
  return pageLayout(view, {
    title: t('notFound.title'),
    description: t('notFound.text'),
    main,
    kind: 'not-found',
  }).toString();
}
