import type Token from 'markdown-it/lib/token.mjs';
import { runsOf } from '../../files/foreign-runs.ts';
import { isHidden, reportHidden } from './characters.ts';
import { escapeHtml } from './escape-html.ts';
import { reportLeftovers, SUSPECT } from './leftovers.ts';
import { LOOKALIKE_LINE, reportLookalikes } from './lookalikes.ts';
import type { Page } from './page.ts';
import { isFull } from './report.ts';
import { residueOf } from './residue.ts';

const NO_CELLS: readonly string[] = [];

/** Reads a piece of text, reports what was not understood in it, and gives its parts. */
export function readStretch(
  page: Page,
  content: string,
  line: number,
  column: number,
  cells: readonly string[] = NO_CELLS,
): Token[] {
  const { stretch } = page;
  stretch.content = content;
  stretch.line = line;
  stretch.column = column;
  stretch.cells = cells;
  const tokens = page.parse(content, page);
  if (isFull(page)) return tokens;
  if (isSuspect(tokens) || (page.lookalikes && LOOKALIKE_LINE.test(content))) reportSuspects(tokens, page);
  return tokens;
}

function isSuspect(tokens: readonly Token[]): boolean {
  for (const { type, content } of tokens) {
    if (type === 'text' ? SUSPECT.test(content) : type === 'text_special' && isHidden(content)) return true;
  }
  return false;
}

function reportSuspects(tokens: readonly Token[], page: Page): void {
  const { text, starts } = residueOf(page.stretch.content, tokens);
  const { column, cells } = page.stretch;
  if (column < 0 && cells.length === 0) reportLookalikes(text, page);
  reportLeftovers(text, page);
  reportHidden(tokens, starts, page);
}

/** The markup of the parts of a text that is written in a direction. */
export function renderInline(tokens: readonly Token[], direction: 'ltr' | 'rtl' = 'ltr'): string {
  let html = '';
  for (const token of tokens) html += markupOf(token, direction);
  return html;
}

/** Words in letters of the other direction are isolated, so that the signs beside them stay in their places. */
function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  let html = '';
  for (const run of runsOf(text, direction))
    html += run.foreign
      ? `<bdi dir="${direction === 'ltr' ? 'rtl' : 'ltr'}">${escapeHtml(run.text)}</bdi>`
      : escapeHtml(run.text);
  return html;
}

function markupOf(token: Token, direction: 'ltr' | 'rtl'): string {
  switch (token.type) {
    case 'text':
      return isolated(token.content, direction);
    case 'text_special':
      return escapeHtml(token.content);
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return '<br>\n';
    case 'em_open':
      return '<em>';
    case 'em_close':
      return '</em>';
    case 'strong_open':
      return '<strong>';
    case 'strong_close':
      return '</strong>';
    case 'code_inline':
      return `<code>${escapeHtml(token.content)}</code>`;
    case 'link_open':
    case 'link_close':
    case 'citation':
      return (token.meta as { html: string }).html;
    case 'image':
      return escapeHtml(plainText(token.children ?? []));
    default:
      throw new Error(`markdown-it found “${token.type}” in a text, which nobody renders.`);
  }
}

/** The parts of a text as plain text, without markup and citations. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content, children } of tokens) {
    if (type === 'text' || type === 'text_special' || type === 'code_inline') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
    else if (type === 'image') text += plainText(children ?? []);
  }
  return text;
}
