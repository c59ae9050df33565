import type { Association } from './site.ts';
import type { LocalText } from './text.ts';

/** The official name of an association, in its own language. */
export function officialNameOf({ id, data }: Association): LocalText {
  return { text: data.names[data.ownLanguage] ?? Object.values(data.names)[0] ?? id, language: data.ownLanguage };
}

/** An association's name as the reader looks for it: in the reader's language where it has one, else its own. */
export function nameOf(association: Association, language: string): LocalText {
  const own = association.data.names[language];
  return own === undefined ? officialNameOf(association) : { text: own, language };
}
