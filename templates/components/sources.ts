import type { CitationRef } from '../../src/content/markdown.ts';
import { addressOf, placeId } from '../../src/model/address.ts';
import type { Instrument } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';
import { isVerified } from './citation.ts';
import { placeLabel } from './place.ts';
import { inline, languageAttributes } from './text.ts';

function byInstrument(citations: readonly CitationRef[], view: View): Map<Instrument, (string | null)[]> {
  const places = new Map<Instrument, (string | null)[]>();
  for (const { instrument, place } of citations) {
    const known = view.site.instruments.get(instrument);
    if (known === undefined) continue;
    const list = places.get(known) ?? [];
    if (!list.includes(place)) list.push(place);
    places.set(known, list);
  }
  return places;
}

function placeItem(instrument: Instrument, place: string | null, view: View): Html {
  const doubt = !isVerified(instrument, place) && html` <small class="doubt">${view.t('citation.unverified')}</small>`;
  if (place === null) return html`<li>${view.t('sources.whole')}${doubt}</li>`;
  const address = view.href(addressOf.instrument(view.voice.tag, instrument.id));
  const label = placeLabel(place, { t: view.t, language: view.voice.tag, source: view.site.source.tag });
  return html`<li><a href="${address}#${placeId(place)}">${label}</a>${doubt}</li>`;
}

/** The instruments a text cites, in full, each with the places cited; doubtful places are marked. */
export function sourcesTable(citations: readonly CitationRef[], view: View): Html {
  const places = byInstrument(citations, view);
  if (places.size === 0) return html``;
  const { t, voice } = view;
  const rows = [...places].map(([instrument, cited]) => {
    const { titles, titleLanguage, citation, issuer, adopted } = instrument.data;
    const title = view.local(citation ? { [titleLanguage]: citation } : titles);
    const detail =
      !citation &&
      html`<p class="aside"><span${languageAttributes(view, titleLanguage)}>${issuer}</span>${adopted && `${t('place.join')}${view.format.date(adopted)}`}</p>`;
    return html`<tr><th scope="row"><a href="${view.href(addressOf.instrument(voice.tag, instrument.id))}">${inline(view, title)}</a>${detail}</th>
<td><ul>${cited.map((place) => placeItem(instrument, place, view))}</ul></td></tr>`;
  });
  return html`<section class="sources" aria-labelledby="page-sources"><h2 id="page-sources">${t('sources.title')}</h2>
<p>${t('sources.intro', { mark: t('citation.unverified') })}</p>
<table><thead><tr><th scope="col">${t('sources.instrument')}</th><th scope="col">${t('sources.places')}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}
