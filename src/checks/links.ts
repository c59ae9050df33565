import type { LinkRef } from '../content/markdown.ts';
import { parsePath } from '../content/read.ts';
import type { AnyDocument } from '../content/read-content.ts';
import { nearest } from '../files/nearest.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

type ByFile = ReadonlyMap<string, AnyDocument>;

function checkLink(site: Site, document: AnyDocument, link: LinkRef, byFile: ByFile): Problem[] {
  const at = { rule: 'link', severity: 'error' as const, file: document.file, line: link.line, column: link.column };
  const target = link.target === '' ? document : byFile.get(link.target);
  if (target === undefined) {
    if (isText(site, link.target) && toldThere(site, link.target)) return [];
    return [
      {
        ...at,
        message: `The link leads to ${link.target}, which is no text of this site.`,
        hint: suggestion(link.target, byFile.keys()),
      },
    ];
  }
  if (link.fragment === null || idsIn(site, target, document).includes(link.fragment)) return [];
  const ids = target.rendered.sections.map(({ id }) => id);
  const retired = site.histories.get(target.slug)?.retired.find(({ id }) => id === link.fragment);
  if (retired !== undefined && target.kind === 'standard') {
    const hint = retired.successors.map((id) => `#${id}`).join(' or ') || 'the text as a whole';
    const message = `The link leads to “#${link.fragment}”, which ${target.file} gave up with version ${retired.since}.`;
    return [{ ...at, message, hint: `Link to ${hint}.` }];
  }
  const near = nearest(link.fragment, ids);
  return [
    {
      ...at,
      message: `The link leads to “#${link.fragment}”, but no section of ${target.file} has that id.`,
      hint: near ? `Did you mean “#${near}”?` : `Its sections are ${ids.join(', ')}.`,
    },
  ];
}

/** Whether a file is a text of the site by its path, in a language that is read. */
function isText(site: Site, file: string): boolean {
  const place = parsePath(file);
  return !('rule' in place) && site.voices.some(({ tag }) => tag === place.language);
}

/** The ids that a page of this text answers to, as far as the text with the link may use them. */
function idsIn(site: Site, { kind, slug, rendered }: AnyDocument, from: AnyDocument): string[] {
  const own = rendered.sections.map(({ id }) => id);
  if (kind !== 'standard') return own;
  // A translation that is behind still names the provisions that are new in the source.
  const ids = [...own, ...(site.standards.get(slug)?.source.rendered.sections.map(({ id }) => id) ?? [])];
  // What was released keeps the links it had.
  const retired = from.kind === 'release' ? (site.histories.get(slug)?.retired ?? []) : [];
  return [...ids, ...retired.map(({ id }) => id)];
}

/** Every link inside the site leads to a text that exists, and every fragment to a section of it. */
export function checkLinks(site: Site, documents: readonly AnyDocument[]): Problem[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return documents.flatMap((document) =>
    document.rendered.links.flatMap((link) => checkLink(site, document, link, byFile)),
  );
}
