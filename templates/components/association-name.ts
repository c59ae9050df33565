import { nameOf, officialNameOf } from '../../src/model/names.ts';
import type { Association } from '../../src/model/site.ts';
import type { LocalText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';
import { inline } from './text.ts';

/** The official name of an association, in its own language. */
export const officialName = officialNameOf;

/** An association's name as the reader looks for it. */
export const associationName = (association: Association, view: View): LocalText => nameOf(association, view.voice.tag);

/** Where an association works: an area, a country or a part of one, by its name in the reader's language. */
export function scopeName(association: Association, view: View): Html {
  const { area, country, subdivision } = association.data.scope;
  const name = view.format.region(country ?? area ?? '001');
  return html`${name}${subdivision && html` <bdi dir="ltr">(${subdivision})</bdi>`}`;
}

/** A name with the official one behind it where the two differ. */
export function nameWithOfficial(association: Association, view: View): Html {
  const [name, official] = [associationName(association, view), officialName(association)];
  const { acronym } = association.data;
  return html`${inline(view, name)}${acronym && acronym !== name.text && html` <bdi class="acronym" dir="auto">${acronym}</bdi>`}${name.text !== official.text && html` <span class="official">${inline(view, official)}</span>`}`;
}
