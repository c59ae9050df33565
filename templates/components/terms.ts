import type { Section } from '../../src/content/markdown.ts';
import { addressOf } from '../../src/model/address.ts';
import type { Site } from '../../src/model/site.ts';
import { type Matcher, matcherFor, type Term, usesIn } from '../../src/model/terms.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { inline, languageAttributes } from './text.ts';

/** A text whose terms are links to their notes, and the terms. */
export interface Linked {
  readonly sections: readonly Section[];
  readonly terms: readonly Term[];
}

/** The id of the note of a term at the foot of a text. */
const noteId = (term: Term): string => `page-t-${term.id}`;

const TOKENS = /<[^>]*>|[^<]+/g;
/** Inside these no term becomes a link: they are links themselves, citations, or code. */
const CLOSED = /^<(a|code|pre)\b|^<(span) class="cites"/;

/** Makes the first use of each term in a section a link to its note. Tags, links, citations and code stay as they are. */
export function linkTerms(markup: string, matcher: Matcher, found: Set<Term>): string {
  const seen = new Set<Term>();
  let closing = '';
  return markup.replace(TOKENS, (token) => {
    if (closing !== '' || token.startsWith('<')) {
      if (token === closing) closing = '';
      else if (closing === '') closing = closingOf(token);
      return token;
    }
    let written = '';
    let at = 0;
    for (const use of usesIn(token, matcher)) {
      if (seen.has(use.term)) continue;
      seen.add(use.term);
      found.add(use.term);
      written += `${token.slice(at, use.at)}<a class="t" href="#${noteId(use.term)}">${use.words}</a>`;
      at = use.at + use.words.length;
    }
    return written + token.slice(at);
  });
}

function closingOf(tag: string): string {
  const [, name, span] = CLOSED.exec(tag) ?? [];
  return name !== undefined || span !== undefined ? `</${name ?? span}>` : '';
}

const matchers = new WeakMap<Site, Map<string, Matcher | undefined>>();
const linked = new WeakMap<readonly Section[], Linked>();

function matcherOf(site: Site, language: string): Matcher | undefined {
  const known = matchers.get(site) ?? new Map<string, Matcher | undefined>();
  matchers.set(site, known);
  if (!known.has(language)) known.set(language, matcherFor(site.terms.values(), language));
  return known.get(language);
}

/** The sections of a text with their terms linked. A text is linked once, for all the languages that fall back to it. */
export function withTerms(sections: readonly Section[], language: string, site: Site): Linked {
  const known = linked.get(sections);
  if (known !== undefined) return known;
  const matcher = matcherOf(site, language);
  const found = new Set<Term>();
  const result: Linked =
    matcher === undefined
      ? { sections, terms: [] }
      : {
          sections: sections.map((section) => ({ ...section, html: linkTerms(section.html, matcher, found) })),
          terms: [...found],
        };
  linked.set(sections, result);
  return result;
}

/** The agreed word of a term in a language, else in the source language. */
export function wordOf({ id, data }: Term, language: string, source: string) {
  const own = Object.hasOwn(data.words, language) ? language : source;
  return { text: data.words[own]?.word ?? id, language: own };
}

/** The notes that the links of a text lead to: each term with its meaning. Printed with the text. */
export function termNotes(terms: readonly Term[], textLanguage: string, view: View): Html {
  if (terms.length === 0) return nothing;
  const { t, voice, site, format } = view;
  const notes = terms
    .map((term) => ({ term, word: wordOf(term, voice.tag, site.source.tag) }))
    .sort((a, b) => format.compare(a.word.text, b.word.text))
    .map(({ term, word }) => {
      const there = wordOf(term, textLanguage, site.source.tag);
      const definition = view.local(term.data.definition);
      return html`<dt id="${noteId(term)}">${inline(view, word)}${there.language !== word.language && html` (${inline(view, there)})`}</dt><dd${languageAttributes(view, definition.language)}>${definition.text}</dd>
`;
    });
  return html`<section class="terms" aria-labelledby="page-terms"><h2 id="page-terms"><a href="${view.href(addressOf.glossary(voice.tag))}">${t('glossary.terms')}</a></h2>
<dl>${notes}</dl></section>
`;
}
