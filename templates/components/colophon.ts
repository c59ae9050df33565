import { siteName } from '../../src/model/pages.ts';
import type { Standard } from '../../src/model/site.ts';
import { publicAddress, type View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';
import { leftToRight } from './text.ts';
import { shown } from './work.ts';

/** What one needs to cite a standard: its version, its day, its permanent address, and the citation written out. */
export function colophon(standard: Standard, view: View): Html {
  const { t, format, site, voice, page } = view;
  const { version } = standard.source.head;
  const { document } = shown(standard, view);
  const edited = format.date(document.head.edited);
  const address = publicAddress(site, page.address);
  return html`<section class="colophon" aria-labelledby="page-citing"><h2 id="page-citing">${t('standard.citing')}</h2>
<p class="citation">${t('standard.citation', { site: siteName(site, voice.tag), title: document.head.title, version, date: edited })} ${leftToRight(`<${address}>`)}</p>
<dl class="facts"><div><dt>${t('page.edited')}</dt><dd>${edited}</dd></div>
<div><dt>${t('standard.address')}</dt><dd>${leftToRight(address)}</dd></div></dl></section>`;
}
