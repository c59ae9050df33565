import { addressOf, placeId } from '../../src/model/address.ts';
import type { Instrument, Reliance, StandardText } from '../../src/model/site.ts';
import type { LocalText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { isVerified } from './citation.ts';
import { placeLabel } from './place.ts';
import { inline } from './text.ts';
import { shown } from './work.ts';

/** The title of the section that cites, in the reader's language where the translation has it already. */
function sectionTitle({ standard, section }: Reliance, view: View): LocalText {
  const { document, language } = shown(standard, view);
  const titleIn = ({ rendered }: StandardText) => rendered.sections.find(({ id }) => id === section)?.title;
  if (section === '') return { text: document.head.title, language };
  const own = titleIn(document);
  if (own !== undefined) return { text: own, language };
  return { text: titleIn(standard.source) ?? standard.source.head.title, language: view.site.source.tag };
}

function citedBy(reliances: readonly Reliance[], view: View): Html {
  const items = reliances.map((reliance) => {
    const { standard, section, number } = reliance;
    const address = view.href(addressOf.standard(view.voice.tag, standard.slug));
    return html`<li><a href="${address}${section && `#${section}`}">${number && html`<span class="number">${number}</span> `}${inline(view, sectionTitle(reliance, view))}</a></li>`;
  });
  return items.length > 0 ? html`<ul class="cited-by">${items}</ul>` : nothing;
}

/** The provisions that rest on an instrument without naming a place in it. */
function wholeRow(instrument: Instrument, reliances: readonly Reliance[], view: View): Html {
  const whole = reliances.filter(({ place }) => place === null);
  if (whole.length === 0) return nothing;
  const doubt = !isVerified(instrument, null) && html`<p class="doubt">${view.t('citation.unverified')}</p>`;
  return html`<tr><th scope="row">${view.t('sources.whole')}</th><td>${doubt}${citedBy(whole, view)}</td></tr>`;
}

/** The places of an instrument: what each says, whether it was read, and the provisions that rest on it. */
export function instrumentPlaces(instrument: Instrument, view: View): Html {
  const { t, voice, site } = view;
  const reliances = site.reliances.get(instrument.id) ?? [];
  if (instrument.data.places.length + reliances.length === 0) return nothing;
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
<tbody>${wholeRow(instrument, reliances, view)}${rows}</tbody></table></section>`;
}
