import type { Section } from '../content/markdown.ts';
import type { Site } from '../model/site.ts';
import { type Matcher, matcherFor, type Term, usesIn } from '../model/terms.ts';
import { wordingsOf, wordsOf } from '../model/wording.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

/** A term needs a meaning and a word in the source language, which every other language falls back to. */
function incomplete({ file, data }: Term, source: string): Fault[] {
  return (['definition', 'words'] as const)
    .filter((field) => !Object.hasOwn(data[field], source))
    .map((field) => ({
      rule: 'source-text',
      file,
      path: [field],
      part: 'key' as const,
      message: `${field} has nothing in the source language (${source}).`,
      hint: `Add "${source}"; languages without their own show that one.`,
    }));
}

/** The terms of a text, each with the section that uses it first. */
function termsOf(document: Parameters<typeof wordingsOf>[0], matcher: Matcher): Map<Term, string> {
  const first = new Map<Term, string>();
  for (const wording of wordingsOf(document).values())
    for (const { term } of usesIn(wordsOf(wording), matcher)) if (!first.has(term)) first.set(term, wording.id);
  return first;
}

function lineOf(sections: readonly Section[], id: string): number {
  return sections.find((section) => section.id === id)?.line ?? 1;
}

/**
 * A translation that never uses the agreed word for a term its source uses. A warning: a sentence may be turned so that
 * it needs no such word, but where the whole text has none, another word stands in its place.
 */
function otherWords(site: Site): Problem[] {
  const matchers = new Map(site.voices.map(({ tag }) => [tag, matcherFor(site.terms.values(), tag)]));
  const ours = matchers.get(site.source.tag);
  if (ours === undefined) return [];
  return [...site.standards.values()].flatMap(({ source, translations }) => {
    const wanted = termsOf(source, ours);
    return [...translations.values()].flatMap((translation): Problem[] => {
      const theirs = matchers.get(translation.language);
      if (theirs === undefined) return [];
      const found = termsOf(translation, theirs);
      return [...wanted]
        .filter(([term]) => !found.has(term) && Object.hasOwn(term.data.words, translation.language))
        .map(([term, id]) => ({
          rule: 'agreed-word',
          severity: 'warning',
          file: translation.file,
          line: lineOf(translation.rendered.sections, id),
          column: 1,
          message: `The source speaks of “${term.data.words[site.source.tag]?.word}” here; this text nowhere has the agreed word “${term.data.words[translation.language]?.word}”.`,
          hint: `Use it, or add the form that stands here to ${term.file}.`,
        }));
    });
  });
}

/** What is wrong with the glossary, and translations that do not use its words. */
export function checkTerms(site: Site): Problem[] {
  const faults = [...site.terms.values()].flatMap((term) => incomplete(term, site.source.tag));
  return [...faults.map((fault) => located(site.root, fault)), ...otherWords(site)];
}
