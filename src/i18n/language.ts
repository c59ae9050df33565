import { remembered } from '../files/remembered.ts';

/** A language of the site: its canonical BCP 47 tag, the way it is written and its own name for itself. */
export interface Language {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
}

/** Scripts written from right to left (Unicode Script property, ISO 15924 codes). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi']);

/** The direction of a language, from the script it is usually written in (CLDR likely subtags). */
export const directionOf = remembered((tag): 'ltr' | 'rtl' => {
  const script = new Intl.Locale(tag).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
});

/** The text with its first letter in upper case, where the script has cases. */
export function capitalise(text: string, tag: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

/** The language a tag names. Throws RangeError where the tag is malformed. */
export function languageOf(tag: string): Language {
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'dialect' }).of(tag) ?? tag;
  return { tag, direction: directionOf(tag), name: capitalise(name, tag) };
}
