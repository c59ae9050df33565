import { addressOf, placeId } from '../../src/model/address.ts';
import type { Instrument, Reliance } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { placeLabel } from './place.ts';
import { inline } from './text.ts';
import { shown } from './work.ts';

function citedBy(reliances: readonly Reliance[], view: View): Html {
  const items = reliances.map(({ standard, section, number }) => {
    const { document, language } = shown(standard, view);
    const address = `${view.href(addressOf.standard(view.voice.tag, standard.slug))}#${section}`;
    const title = document.rendered.sections.find(({ id }) => id === section)?.title ?? document.head.title;
    return html`<li><a href="${address}">${number && html`<span class="number">${number}</span> `}${inline(view, { text: title, language })}</a></li>`;
  });
  return items.length > 0 ? html`<ul class="cited-by">${items}</ul>` : nothing;
}

/** The places of an instrument: what each says, whether it was read, and the provisions that rest on it. */
export function instrumentPlaces(instrument: Instrument, view: View): Html {
  const { t, voice, site } = view;
  if (instrument.data.places.length === 0) return nothing;
  const reliances = site.reliances.get(instrument.id) ?? [];
  const rows = instrument.data.places.map(({ place, topic, checked, note }) => {
    const label = placeLabel(place, { t, language: voice.tag, source: site.source.tag });
    const doubt = checked === 'recalled' && html`<p class="doubt">${t('citation.unverified')}</p>`;
    const remark = note && html`<p class="aside">${inline(view, { text: note, language: site.source.tag })}</p>`;
    return html`<tr id="${placeId(place)}"><th scope="row">${label}</th><td>${inline(view, view.local(topic))}${doubt}${remark}${citedBy(
      reliances.filter((reliance) => reliance.place === place),
      view,
    )}</td></tr>`;
  });
  return html`<section class="places" aria-labelledby="places"><h2 id="places">${t('instrument.places')}</h2>
<p>${t('sources.intro', { mark: t('citation.unverified') })}</p>
<table><thead><tr><th scope="col">${t('instrument.place')}</th><th scope="col">${t('instrument.topic')}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}
