import type { Section } from '../content/markdown.ts';
import type { Document } from '../content/read.ts';
import type { AnyDocument } from '../content/read-content.ts';
import { originOf } from '../model/history.ts';
import type { Site, Standard } from '../model/site.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import type { TranslationHead } from '../schemas/types.ts';
import { countDifferences } from './counts.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

const written = ({ level, number, id }: Section): string => `${'#'.repeat(level)} ${number ?? '…'} {#${id}}`;
const cited = ({ citations }: Section): string[] =>
  citations.map(({ instrument, place }) => `@${instrument}${place === null ? '' : `, ${place}`}`).sort();

function firstDifference(source: AnyDocument, translation: AnyDocument): Problem[] {
  const [wanted, found] = [source.rendered.sections, translation.rendered.sections];
  const at = wanted.findIndex((section, index) => {
    const other = found[index];
    return other?.id !== section.id || other.number !== section.number || other.level !== section.level;
  });
  const base = { rule: 'structure', severity: 'error' as const, file: translation.file };
  if (at < 0) {
    const spare = found[wanted.length];
    if (spare === undefined) return [];
    return [
      {
        ...base,
        line: spare.line,
        column: 1,
        message: `The section {#${spare.id}} is not in ${source.file}.`,
        hint: suggestion(
          spare.id,
          wanted.map(({ id }) => id),
        ),
      },
    ];
  }
  const [want, have] = [wanted[at], found[at]];
  if (want === undefined) return [];
  const place = `${source.file}:${want.line}`;
  if (have === undefined)
    return [
      {
        ...base,
        message: `The section {#${want.id}} is missing; the source has it (${place}).`,
        hint: `Add the heading ${written(want)} with its text.`,
      },
    ];
  return [
    {
      ...base,
      line: have.line,
      column: 1,
      message: `This heading is ${written(have)}, where the source has ${written(want)} (${place}).`,
      hint: 'Headings must stand in the order of the source, with its level, number and id; only the words differ.',
    },
  ];
}

function citationDifferences(source: AnyDocument, translation: AnyDocument): Problem[] {
  const byId = new Map(translation.rendered.sections.map((section) => [section.id, section]));
  return source.rendered.sections.flatMap((want): Problem[] => {
    const have = byId.get(want.id);
    if (have === undefined) return [];
    const [wanted, found] = [cited(want), cited(have)];
    if (wanted.join('\n') === found.join('\n')) return [];
    const lost = wanted.filter((one) => !found.includes(one));
    const message =
      lost.length > 0
        ? `The section {#${want.id}} does not cite ${lost.join('; ')}, as the source does (${source.file}:${want.line}).`
        : `The section {#${want.id}} cites other places than the source (${source.file}:${want.line}).`;
    return [
      {
        rule: 'structure',
        severity: 'error',
        file: translation.file,
        line: have.line,
        column: 1,
        message,
        hint: `Cite the same places: ${wanted.join('; ') || 'none'}.`,
      },
    ];
  });
}

/** The source text of a translation; none where its version, or the history that has it, could not be read. */
function knownOrigin(site: Site, standard: Standard, translation: Document<TranslationHead>): AnyDocument | undefined {
  const origin = originOf(site, standard, translation);
  const history = `${FOLDERS.history}/${standard.slug}.json`;
  const unread = !site.histories.has(standard.slug) && toldThere(site, history);
  return unread && translation.head.translation.from !== standard.source.head.version ? undefined : origin;
}

/** Every translation with the source text it was made from: those of today, and those of released versions. */
function pairs(site: Site): (readonly [source: AnyDocument, translation: AnyDocument])[] {
  const standards = [...site.standards.values()].flatMap((standard) =>
    [...standard.translations.values()].flatMap((one) => {
      const origin = knownOrigin(site, standard, one);
      return origin === undefined ? [] : [[origin, one] as const];
    }),
  );
  const pages = [...site.pages.values()].flatMap(({ source, translations }) =>
    [...translations.values()].map((one) => [source, one] as const),
  );
  const releases = [...site.histories.values()].flatMap(({ versions }) =>
    versions
      .filter(({ record }) => record !== undefined)
      .flatMap(({ source, texts }) =>
        [...texts.values()].filter((one) => one !== source).map((one) => [source, one as AnyDocument] as const),
      ),
  );
  return [...standards, ...pages, ...releases];
}

/**
 * A translation has the headings of the version it was made from, in order, with their ids, numbers and citations, and
 * as many list items and table cells; a difference names both places.
 */
export function checkStructure(site: Site): Problem[] {
  return pairs(site).flatMap(([source, translation]) => {
    // One mistake in the source is told there, and not again in every language.
    if (source.rendered.problems.some(({ severity }) => severity === 'error')) return [];
    const headings = firstDifference(source, translation);
    if (headings.length > 0) return headings;
    return [...citationDifferences(source, translation), ...countDifferences(source, translation)];
  });
}
