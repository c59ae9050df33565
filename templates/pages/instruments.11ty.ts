import { addressOf } from '../../src/model/address.ts';
import type { Instrument } from '../../src/model/site.ts';
import { localText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { inline, languageAttributes } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('instruments');

const titleOf = ({ data }: Instrument, view: View) => localText(data.titles, view.voice.tag, data.titleLanguage);

function entry(instrument: Instrument, view: View): Html {
  const { adopted, issuer, shortTitle, titleLanguage } = instrument.data;
  const title = titleOf(instrument, view);
  return html`<li><a href="${view.href(addressOf.instrument(view.voice.tag, instrument.id))}">${inline(view, title)}${shortTitle && shortTitle !== title.text && html` <bdi class="acronym"${languageAttributes(view, titleLanguage)}>${shortTitle}</bdi>`}</a>
<span class="aside"><bdi${languageAttributes(view, titleLanguage)}>${issuer}</bdi>${adopted && ` · ${view.format.date(adopted)}`}</span></li>`;
}

/** All instruments, grouped by what kind of text they are. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { site, t, format } = view;
  const all = [...site.instruments.values()].sort((a, b) =>
    format.compare(titleOf(a, view).text, titleOf(b, view).text),
  );
  const kinds = [...new Set(all.map(({ data }) => data.kind))].sort((a, b) =>
    format.compare(t(`instrumentKind.${a}`), t(`instrumentKind.${b}`)),
  );
  const groups = kinds.map(
    (kind) => html`<section id="${kind}"><h2>${t(`instrumentKind.${kind}`)}</h2>
<ul class="entries">${all.filter(({ data }) => data.kind === kind).map((one) => entry(one, view))}</ul></section>`,
  );
  const intro = t('instruments.intro', { count: all.length });
  const main = html`${breadcrumb(view, [{ label: t('nav.instruments') }])}
<header class="title"><h1>${t('nav.instruments')}</h1><p class="summary">${intro}</p></header>
${groups}`;
  return pageLayout(view, { title: t('nav.instruments'), description: intro, main, kind: 'list' }).toString();
}
