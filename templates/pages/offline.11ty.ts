import { addressOf } from '../../src/model/address.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { offlineWords } from '../components/offline-words.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('offline');

/** How many of the pages that are read are kept, as src/browser/offline/store.ts has it. */
const KEPT = 60;

/** What the page says where it stands in for one that is not saved, and the lists of what is; shown by the script. */
function lists(view: View): Html {
  const { t } = view;
  const list = (id: string, title: string): Html =>
    html`<section id="${id}" hidden><h2>${title}</h2><ul id="${id}-list"></ul></section>`;
  return html`<section id="offline-missing" class="notice" hidden>
<p><strong>${t('offline.missing.title')}</strong></p>
<p>${t('offline.missing.text')}</p>
</section>
${list('offline-elsewhere', t('offline.missing.elsewhere'))}
${list('offline-whole', t('offline.list.whole'))}
${list('offline-kept', t('offline.list.kept'))}`;
}

/** The languages to save, and the two choices about all of them; filled and shown by the script. */
function controls(view: View): Html {
  const { site, t, voice } = view;
  const others = site.voices.filter((one) => one !== voice);
  const languages = [voice, ...others].map(({ tag, direction, name }) => ({ tag, name, dir: direction }));
  return html`<div id="offline-controls" hidden>
<p id="offline-save-data" class="notice" hidden>${t('offline.saveData')}</p>
<h2>${t('offline.languages')}</h2>
<div id="offline-languages" data-languages="${JSON.stringify(languages)}" data-words="${JSON.stringify(offlineWords(t))}"></div>
<p class="choice"><input type="checkbox" id="offline-keep"> <label for="offline-keep">${t('offline.keep', { number: String(KEPT) })}</label></p>
<p><button type="button" id="offline-forget">${t('offline.forget')}</button></p>
</div>`;
}

function explanation(view: View): Html {
  const { t, voice } = view;
  const part = (title: string, ...texts: readonly string[]): Html =>
    html`<h2>${title}</h2>${texts.map(
      (text) => html`<p>${text}</p>
`,
    )}`;
  return html`<div class="prose">
${part(t('offline.included.title'), t('offline.included.text'))}
${part(t('offline.how.title'), t('offline.how.asked'), t('offline.how.fresh'), t('offline.how.whole'), t('offline.how.kept', { number: String(KEPT) }))}
${part(t('offline.device.title'), t('offline.device.app'), t('offline.device.ios'), t('offline.device.room'), t('offline.device.private'))}
<p><a href="${view.href(addressOf.download(voice.tag))}">${t('offline.download')}</a></p>
</div>`;
}

/** The page about saving a language for reading without a network. It also answers for pages that are not saved. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t } = view;
  const title = t('offline.title');
  const main = html`${breadcrumb(view, [{ label: title }])}
<header class="title"><h1>${title}</h1><p class="summary">${t('offline.summary')}</p></header>
${lists(view)}
<noscript><p class="notice">${t('offline.noScript')}</p></noscript>
<p id="offline-unable" class="notice" hidden>${t('offline.unable')}</p>
${controls(view)}
${explanation(view)}`;
  return pageLayout(view, {
    title,
    description: t('offline.summary'),
    main,
    kind: 'offline-page',
    load: ['offline.css', 'offline-page.js'],
  }).toString();
}
