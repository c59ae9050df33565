import type { Name } from './entry.ts';

/** A term with its definition in the reader's language, and the agreed word for it in every language. */
export interface AgreedTerm {
  /** From the site's first page. */
  readonly address: string;
  readonly term: Name;
  readonly definition: Name;
  readonly words: readonly Name[];
}

/** The agreed words in the reader's language for the terms that a text in another language uses. */
export function linkedWords(text: string, language: string, reader: string, terms: readonly AgreedTerm[]): Name[] {
  if (language === reader || terms.length === 0) return [];
  const lower = text.toLowerCase();
  return terms
    .filter(({ words }) => words.some((word) => word.language === language && lower.includes(word.text.toLowerCase())))
    .flatMap(({ words }) => words.filter((word) => word.language === reader));
}
