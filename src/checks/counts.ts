import type { Section } from '../content/markdown.ts';
import type { AnyDocument } from '../content/read-content.ts';
import type { Problem } from '../problem.ts';

/** What is counted in a section: the parts that a translation must have as many of as its source. */
const COUNTED = [
  { name: 'list items', one: 'list item', mark: /<li>/g },
  { name: 'table cells', one: 'table cell', mark: /<t[dh][ >]/g },
] as const;

const count = (html: string, mark: RegExp): number => html.match(mark)?.length ?? 0;

function difference(want: Section | undefined, have: Section, source: AnyDocument, file: string): Problem[] {
  if (want === undefined) return [];
  return COUNTED.flatMap(({ name, one, mark }): Problem[] => {
    const [wanted, found] = [count(want.html, mark), count(have.html, mark)];
    if (wanted === found) return [];
    const counted = (number: number): string => `${number} ${number === 1 ? one : name}`;
    return [
      {
        rule: 'structure',
        severity: 'error',
        file,
        line: have.line,
        column: 1,
        message: `The section {#${have.id}} has ${counted(found)}, the source ${counted(wanted)} (${source.file}:${want.line}).`,
        hint: found < wanted ? 'Translate those that are missing.' : 'Take out those that the source does not have.',
      },
    ];
  });
}

/** Where a translation has more or fewer list items or table cells than its source, section by section. */
export function countDifferences(source: AnyDocument, translation: AnyDocument): Problem[] {
  const byId = new Map(source.rendered.sections.map((section) => [section.id, section]));
  return translation.rendered.sections.flatMap((have) => difference(byId.get(have.id), have, source, translation.file));
}
