import { addressOf } from '../../src/model/address.ts';
import { addressIn, pageAddress, siteName } from '../../src/model/pages.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';
import { inline } from './text.ts';

const isHere = (view: View, address: string): boolean => view.page.address === address;
const isUnder = (view: View, address: string): boolean => view.page.address.startsWith(address);

function navLink(view: View, address: string, label: string): Html {
  const current = isHere(view, address)
    ? html` aria-current="page"`
    : isUnder(view, address) && html` aria-current="true"`;
  return html`<li><a href="${view.href(address)}"${current}>${label}</a></li>`;
}

/** The switch of languages: the same page in each, by the name each language has for itself. */
export function languageSwitch(view: View): Html {
  const { page, site, t, voice } = view;
  if (site.voices.length < 2) return html``;
  const items = site.voices.map(({ tag, direction, name }) => {
    const address = addressIn(site, page, tag);
    const current = tag === voice.tag && html` aria-current="true"`;
    return html`<li><a href="${view.href(address)}" lang="${tag}" dir="${direction}" hreflang="${tag}"${current}>${name}</a></li>`;
  });
  return html`<details class="languages">
<summary><span class="hidden">${t('language.switch')}: </span>${voice.name}</summary>
<ul>${items}</ul>
</details>`;
}

/** The box of the search: it leads to the page of the search, which has a box of its own. */
function searchBox(view: View): Html {
  const { page, t, voice, assets } = view;
  if (page.kind === 'search') return html``;
  const script = assets.search.files[voice.tag]?.script ?? '';
  return html`<form class="site-search" role="search" action="${view.href(addressOf.search(voice.tag))}" data-script="${view.href(script)}"><input type="search" name="q" aria-label="${t('search.label')}" placeholder="${t('search.title')}" autocomplete="off" maxlength="2000"><button class="hidden" type="submit">${t('search.submit')}</button></form>`;
}

/** The head of every page: the way to the text, the name of the site, its parts, its languages. */
export function header(view: View): Html {
  const { site, t, voice } = view;
  return html`<a class="skip" href="#main">${t('nav.skip')}</a>
<header class="site-header">
<a class="site-name" href="${view.href(addressOf.home(voice.tag))}">${inline(view, view.local(site.data.name))}</a>
<nav aria-label="${t('nav.main')}"><ul>
${navLink(view, addressOf.standards(voice.tag), t('nav.standards'))}
${navLink(view, addressOf.directory(voice.tag), t('nav.directory'))}
${navLink(view, addressOf.instruments(voice.tag), t('nav.instruments'))}
</ul></nav>
${searchBox(view)}
${languageSwitch(view)}
</header>`;
}

/** The foot of every page: what the texts are and are not, the pages about the site, the licence. */
export function footer(view: View): Html {
  const { site, t, voice } = view;
  const links = [...site.pages.values()].map((page) => {
    const head = page.translations.get(voice.tag)?.head ?? page.source.head;
    const language = page.translations.has(voice.tag) ? voice.tag : site.source.tag;
    const address = addressOf.page(voice.tag, page.slug);
    const current = isHere(view, address) && html` aria-current="page"`;
    return html`<li><a href="${view.href(address)}"${current}>${inline(view, { text: head.title, language })}</a></li>`;
  });
  const lists = [
    ...(site.terms.size > 0 ? [[addressOf.glossary(voice.tag), t('glossary.title')] as const] : []),
    ...(site.voices.length > 1 ? [[addressOf.translations(voice.tag), t('translations.title')] as const] : []),
  ];
  links.push(...lists.map(([address, label]) => navLink(view, address, label)));
  return html`<footer class="site-footer">
<p>${inline(view, view.local(site.data.notice))}</p>
<nav aria-label="${t('nav.about')}"><ul>${links}
${navLink(view, addressOf.offline(voice.tag), t('offline.title'))}
${navLink(view, addressOf.download(voice.tag), t('download.title'))}</ul></nav>
<p class="imprint"><span>${siteName(site, voice.tag)}</span> · <span>${t('footer.licence')}</span></p>
<p class="printed" aria-hidden="true">${new URL(view.page.address, site.address).href}</p>
</footer>`;
}

/** A step of the way to a page: an address with its name, or a name alone for the last. */
export interface Step {
  readonly label: string;
  readonly language?: string;
  readonly address?: string;
}

/** The way from the home page to this one. */
export function breadcrumb(view: View, steps: readonly Step[]): Html {
  const { voice, t } = view;
  const home: Step = { label: t('nav.home'), address: addressOf.home(voice.tag) };
  const items = [home, ...steps].map(({ label, language = voice.tag, address }) => {
    const name = inline(view, { text: label, language });
    return html`<li>${address === undefined ? html`<span>${name}</span>` : html`<a href="${view.href(address)}">${name}</a>`}</li>`;
  });
  return html`<nav class="breadcrumb" aria-label="${t('nav.breadcrumb')}"><ol>${items}</ol></nav>`;
}

/** A sentence the reader must see before the text. */
export function notice(children: Html): Html {
  return html`<div class="notice" role="note">${children}</div>`;
}

/** Says that a page is shown in the source language because it has no translation; nothing on other pages. */
export function fallbackNotice(view: View): Html {
  if (!view.fallback) return html``;
  const { format, site, t, voice, page } = view;
  const values = { wanted: format.language(voice.tag), shown: format.language(site.source.tag) };
  const source = pageAddress(page.kind, site.source.tag, page.id);
  return notice(
    html`<p>${t('notice.fallback', values)} <a href="${view.href(source)}" hreflang="${site.source.tag}">${t('notice.source')}</a></p>`,
  );
}
