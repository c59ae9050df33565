import { addressOf } from '../../src/model/address.ts';
import type { Instrument } from '../../src/model/site.ts';
import { localText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb, fallbackNotice } from '../components/chrome.ts';
import { evidence } from '../components/evidence.ts';
import { factList, valueList } from '../components/facts.ts';
import { instrumentPlaces } from '../components/instrument-places.ts';
import { inline, languageAttributes, outside, paragraph } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('instrument');

function facts({ data }: Instrument, view: View, shown: string): Html {
  const { t, format } = view;
  const others = Object.entries(data.titles).filter(([language]) => language !== shown);
  const titles = others.map(
    ([language, text]) =>
      html`${inline(view, { text, language })} <span class="aside">${format.language(language)}</span>`,
  );
  return factList([
    [
      t('instrument.shortTitle'),
      data.shortTitle && inline(view, { text: data.shortTitle, language: data.titleLanguage }),
    ],
    [t('instrument.issuer'), inline(view, { text: data.issuer, language: data.titleLanguage })],
    [t('instrument.symbol'), data.symbol && html`<bdi dir="ltr">${data.symbol}</bdi>`],
    [t('instrument.adopted'), data.adopted && format.date(data.adopted)],
    [t('instrument.inForce'), data.inForce && format.date(data.inForce)],
    [t('instrument.citation'), data.citation && inline(view, { text: data.citation, language: data.titleLanguage })],
    [
      t('instrument.languages'),
      data.languages && data.languages.length > 0 && format.list(data.languages.map((tag) => format.language(tag))),
    ],
    [t('instrument.otherTitles'), valueList(titles)],
    [t('instrument.address'), data.address && outside(data.address)],
  ]);
}

/** The page of one instrument. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const instrument = lectern.instrument(handle.id);
  const { t, voice } = view;
  const { titles, titleLanguage, kind, summary } = instrument.data;
  const title = localText(titles, voice.tag, titleLanguage);
  const why = view.local(summary);
  const main = html`${breadcrumb(view, [{ label: t('nav.instruments'), address: addressOf.instruments(voice.tag) }])}
${fallbackNotice(view)}
<article>
<header class="title">
<p class="eyebrow">${t(`instrumentKind.${kind}`)}</p>
<h1${languageAttributes(view, title.language)}>${title.text}</h1>
</header>
<div class="prose">${paragraph(view, why)}</div>
${facts(instrument, view, title.language)}
${instrumentPlaces(instrument, view)}
${evidence(instrument, view)}
</article>`;
  return pageLayout(view, { title: title.text, description: why.text, main, kind: 'record' }).toString();
}
