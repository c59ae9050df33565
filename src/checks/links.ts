import type { LinkRef } from '../content/markdown.ts';
import type { AnyDocument } from '../content/read-content.ts';
import { nearest } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { suggestion } from './suggestion.ts';

type ByFile = ReadonlyMap<string, AnyDocument>;

function checkLink(document: AnyDocument, link: LinkRef, byFile: ByFile): Problem[] {
  const at = { rule: 'link', severity: 'error' as const, file: document.file, line: link.line, column: link.column };
  const target = link.target === '' ? document : byFile.get(link.target);
  if (target === undefined) {
    return [
      {
        ...at,
        message: `The link leads to ${link.target}, which is no text of this site.`,
        hint: suggestion(link.target, byFile.keys()),
      },
    ];
  }
  if (link.fragment === null || target.rendered.sections.some(({ id }) => id === link.fragment)) return [];
  const ids = target.rendered.sections.map(({ id }) => id);
  const near = nearest(link.fragment, ids);
  return [
    {
      ...at,
      message: `The link leads to “#${link.fragment}”, but no section of ${target.file} has that id.`,
      hint: near ? `Did you mean “#${near}”?` : `Its sections are ${ids.join(', ')}.`,
    },
  ];
}

/** Every link inside the site leads to a text that exists, and every fragment to a section of it. */
export function checkLinks(documents: readonly AnyDocument[]): Problem[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return documents.flatMap((document) => document.rendered.links.flatMap((link) => checkLink(document, link, byFile)));
}
