import { nameOf, officialNameOf } from '../../src/model/names.ts';
import type { Association } from '../../src/model/site.ts';
import type { LocalText } from '../../src/model/text.ts';
import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html } from '../html.ts';
import { inline, languageAttributes } from './text.ts';

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

/** The acronym an association uses, in its own language; nothing where it uses none. */
export function acronym({ data }: Association, view: View): Child {
  return data.acronym && html`<bdi class="acronym"${languageAttributes(view, data.ownLanguage)}>${data.acronym}</bdi>`;
}

/** A name with the official one behind it where the two differ. */
export function nameWithOfficial(association: Association, view: View): Html {
  const [name, official] = [associationName(association, view), officialName(association)];
  return html`${inline(view, name)}${association.data.acronym !== name.text && html` ${acronym(association, view)}`}${name.text !== official.text && html` <span class="official">${inline(view, official)}</span>`}`;
}
