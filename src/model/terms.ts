import type { TermFile } from '../schemas/types.ts';

/** A term of the glossary; the id is its file name. */
export interface Term {
  readonly id: string;
  readonly file: string;
  readonly data: TermFile;
}

/** Finds the terms of a glossary in texts of one language. */
export interface Matcher {
  readonly pattern: RegExp;
  /** The term of each group of the pattern. */
  readonly terms: readonly Term[];
}

/** A term found in a text: where it begins, and its words as they stand there. */
export interface Use {
  readonly term: Term;
  readonly at: number;
  readonly words: string;
}

const UNSPACED = /^(?:zh|ja|th|lo|km|my)(?:-|$)/;
const ARABIC = /^(?:ar|fa|ur)(?:-|$)/;
/** Particles that Arabic writes together with the word that follows. */
const PARTICLES = '[وفبكل]?';
/** Arabic's vowel signs; all marks of Unicode in their place, after each of a thousand letters, would take seconds to compile. */
const VOWELS = '[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]*';

function patternOf(form: string, language: string): string {
  const escaped = form.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const open = escaped.replaceAll('*', '[\\p{L}\\p{M}]{0,8}');
  // Vowel signs may stand on any Arabic letter.
  return ARABIC.test(language) ? PARTICLES + open.replace(/\p{Script=Arabic}/gu, `$&${VOWELS}`) : open;
}

/** A matcher over the agreed words and forms of a language; undefined where the glossary has none. The longest form wins. */
export function matcherFor(terms: Iterable<Term>, language: string): Matcher | undefined {
  const forms = [...terms].flatMap((term) => {
    const words = Object.hasOwn(term.data.words, language) ? term.data.words[language] : undefined;
    return words === undefined ? [] : [words.word, ...(words.forms ?? [])].map((form) => ({ form, term }));
  });
  if (forms.length === 0) return undefined;
  forms.sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : a.form > b.form ? 1 : 0));
  const any = forms.map(({ form }) => `(${patternOf(form, language)})`).join('|');
  const [before, after] = UNSPACED.test(language)
    ? ['', '']
    : ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'];
  return { pattern: new RegExp(`${before}(?:${any})${after}`, 'giu'), terms: forms.map(({ term }) => term) };
}

/** The terms in a text, in order. */
export function usesIn(text: string, { pattern, terms }: Matcher): Use[] {
  return Array.from(text.matchAll(pattern), (match): Use[] => {
    const group = match.findIndex((words, index) => index > 0 && words !== undefined);
    const term = terms[group - 1];
    return term === undefined ? [] : [{ term, at: match.index, words: match[0] }];
  }).flat();
}
