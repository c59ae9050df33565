import { addressOf } from '../model/address.ts';
import type { Site, Voice } from '../model/site.ts';
import { type Matcher, matcherFor, usesIn } from '../model/terms.ts';
import { localText } from '../model/text.ts';
import type { Name } from './entry.ts';

/** A term with its definition in the reader's language, and the agreed word for it in every language. */
export interface AgreedTerm {
  /** From the site's first page. */
  readonly address: string;
  readonly term: Name;
  readonly definition: Name;
  readonly words: readonly Name[];
}

/** The terms of the site's glossary for a reader. */
export function agreedTerms(site: Site, { tag }: Voice): AgreedTerm[] {
  return [...site.terms.values()].map(({ id, data }) => {
    const words = Object.entries(data.words).map(([language, { word }]) => ({ text: word, language }));
    const own =
      words.find(({ language }) => language === tag) ?? words.find(({ language }) => language === site.source.tag);
    return {
      address: `${addressOf.glossary(tag)}#${id}`,
      term: own ?? { text: id, language: site.source.tag },
      definition: localText(data.definition, tag, site.source.tag),
      words,
    };
  });
}

/** Gives the agreed words in the reader's language for the terms that a text in another language uses. */
export type LinkWords = (text: string, language: string) => Name[];

/** Links texts that a reader's language lacks to the words its readers look for. */
export function wordLinker(site: Site, { tag }: Voice): LinkWords {
  const matchers = new Map<string, Matcher | undefined>();
  return (text, language) => {
    if (language === tag || site.terms.size === 0) return [];
    if (!matchers.has(language)) matchers.set(language, matcherFor(site.terms.values(), language));
    const matcher = matchers.get(language);
    if (matcher === undefined) return [];
    const used = new Set(usesIn(text, matcher).map(({ term }) => term));
    return [...used].flatMap(({ data }) => {
      const word = Object.hasOwn(data.words, tag) ? data.words[tag] : undefined;
      return word === undefined ? [] : [{ text: word.word, language: tag }];
    });
  };
}
