import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import { CITATION_FORM, faultOf, mendedGroup, readCitation } from './citation-form.ts';
import { escapeHtml } from './escape-html.ts';
import type { Page } from './page.ts';
import { placeInStretch } from './place.ts';
import type { CitationRef } from './rendered.ts';
import { report } from './report.ts';

/** What a citation token carries: where its bracket stands in the stretch, and its markup. */
export interface CitationMeta {
  readonly start: number;
  readonly end: number;
  readonly html: string;
}

const GROUP = /\[@[^[\]]*\]/y;

/** The inline rule for `[@id, place; @id, place]`. */
export const citationRule: RuleInline = (state, silent) => {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x5b /* [ */ || src.charCodeAt(pos + 1) !== 0x40 /* @ */) return false;
  GROUP.lastIndex = pos;
  const group = GROUP.exec(src)?.[0];
  if (group === undefined || pos + group.length > state.posMax) return false;
  if (src.charCodeAt(pos + group.length) === 0x28 /* ( */) return false; // a link whose text begins with @
  if (!silent) {
    const page = state.env as Page;
    const refs = readGroup(group, pos, page);
    const html = refs === undefined ? escapeHtml(group) : page.options.citations(refs);
    state.push('citation', '', 0).meta = { start: pos, end: pos + group.length, html } satisfies CitationMeta;
    if (refs !== undefined && !page.muted) page.citations.push(...refs);
  }
  state.pos = pos + group.length;
  return true;
};

/** The citations of a bracket, or undefined where one of them is not well formed, which is then reported. */
function readGroup(group: string, pos: number, page: Page): CitationRef[] | undefined {
  const refs: CitationRef[] = [];
  for (let start = 1; start < group.length; ) {
    const semicolon = group.indexOf(';', start);
    const end = semicolon < 0 ? group.length - 1 : semicolon;
    const part = group.slice(start, end);
    const item = part.trim();
    const written = readCitation(item);
    if (written === undefined) {
      reportForm(group, item, pos, page);
      return undefined;
    }
    const { line, column, length } = placeInStretch(page, pos + start + part.indexOf(item), item.length);
    refs.push({ instrument: written.instrument, place: written.place, line, column, length });
    start = end + 1;
  }
  return refs;
}

function reportForm(group: string, item: string, pos: number, page: Page): void {
  const mended = mendedGroup(group.slice(1, -1));
  const hint = mended === undefined ? `A citation is written ${CITATION_FORM}.` : `Write ${mended}.`;
  report(page, 'citation-form', placeInStretch(page, pos, group.length), faultOf(item), hint);
}
