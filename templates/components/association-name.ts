import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';
import { inline } from './text.ts';

/** The official name of an association, in its own language. */
export function officialName(association: Association) {
  const { names, ownLanguage } = association.data;
  return { text: names[ownLanguage] ?? Object.values(names)[0] ?? association.id, language: ownLanguage };
}

/** An association's name as the reader looks for it: in the reader's language where it has one, else its own. */
export function associationName(association: Association, view: View) {
  const own = association.data.names[view.voice.tag];
  return own === undefined ? officialName(association) : { text: own, language: view.voice.tag };
}

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
