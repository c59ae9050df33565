import type { CitationRef } from '../../src/content/markdown.ts';
import { directionOf } from '../../src/i18n/language.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { addressOf, placeId } from '../../src/model/address.ts';
import type { Instrument } from '../../src/model/site.ts';
import { localText } from '../../src/model/text.ts';
import { type Child, type Html, html } from '../html.ts';
import { placeLabel } from './place.ts';

/** What a citation needs to know of the page it stands on. */
export interface CitationContext {
  readonly language: string;
  /** The site's source language. */
  readonly source: string;
  readonly t: Translate;
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** A link to an address under the language's folder. */
  readonly href: (address: string) => string;
}

/** The name an instrument is cited by, marked where it is in another language. */
export function shortName(instrument: Instrument, language: string): Html {
  const { shortTitle, titles, titleLanguage } = instrument.data;
  const name = shortTitle ? { text: shortTitle, language: titleLanguage } : localText(titles, language, titleLanguage);
  if (name.language === language) return html`${name.text}`;
  return html`<bdi lang="${name.language}" dir="${directionOf(name.language)}">${name.text}</bdi>`;
}

/** Whether a place was read in the text itself or a copy of it. */
export function isVerified(instrument: Instrument, place: string | null): boolean {
  if (place === null) return instrument.data.confidence === 'confirmed';
  return instrument.data.places.find((known) => known.place === place)?.checked === 'verified';
}

function citation(ref: CitationRef, context: CitationContext): Child {
  const instrument = context.instruments.get(ref.instrument);
  if (instrument === undefined) return ref.instrument; // the check of citations has reported it
  const fragment = ref.place === null ? '' : `#${placeId(ref.place)}`;
  const address = addressOf.instrument(context.language, instrument.id);
  const verified = isVerified(instrument, ref.place);
  const place = ref.place === null ? '' : html`${context.t('place.join')}${placeLabel(ref.place, context)}`;
  const doubt = verified ? '' : html` <small class="doubt">${context.t('citation.unverified')}</small>`;
  return html`<a class="cite" href="${context.href(address)}${fragment}">${shortName(instrument, context.language)}${place}</a>${doubt}`;
}

/** The citations of one bracket, each a link to its place, doubtful ones marked. */
export function citationGroup(refs: readonly CitationRef[], context: CitationContext): Html {
  return html` <span class="cites">${refs.map((ref, index) => html`${index > 0 && context.t('citation.join')}${citation(ref, context)}`)}</span>`;
}
