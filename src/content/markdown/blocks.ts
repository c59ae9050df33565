import type Token from 'markdown-it/lib/token.mjs';
import { escapeHtml } from './escape-html.ts';
import { readStretch, renderInline } from './inline.ts';
import { checkItem, comeUp, goDown } from './lists.ts';
import type { Page } from './page.ts';
import { placeOfLine, placeOn } from './place.ts';
import { report } from './report.ts';
import { alignment, checkTable } from './tables.ts';

/** Gives the markup of one token of a text; all of them are handed over, as line ends depend on the neighbours. */
type Render = (token: Token, tokens: readonly Token[], at: number, page: Page) => string;

/** An opening tag, with the line ends of the examples in the specification of CommonMark. */
function open(tag: string, tokens: readonly Token[], at: number): string {
  const next = tokens[at + 1];
  const close =
    next === undefined ||
    next.type === 'inline' ||
    next.hidden ||
    (next.nesting === -1 && next.tag === tokens[at]?.tag);
  return `${tokens[at - 1]?.hidden ? '\n' : ''}<${tag}>${close ? '' : '\n'}`;
}

const opening: Render = (token, tokens, at) => open(token.tag, tokens, at);
const closing: Render = ({ tag }) => `</${tag}>\n`;

function paragraph(token: Token, tokens: readonly Token[], at: number): string {
  if (token.hidden) return '';
  return token.nesting === 1 ? open('p', tokens, at) : '</p>\n';
}

const list: Render = (token, tokens, at, page) => {
  goDown(token, page);
  const start = token.attrs?.[0]?.[1];
  return open(start === undefined ? token.tag : `${token.tag} start="${Number(start)}"`, tokens, at);
};

const listEnd: Render = (token, _tokens, _at, page) => {
  comeUp(token, page);
  return `</${token.tag}>\n`;
};

const item: Render = (token, tokens, at, page) => {
  checkItem(token, page);
  return open('li', tokens, at);
};

const inline: Render = (token, _tokens, _at, page) => {
  const { direction } = page.options;
  if (token.map !== null) return renderInline(readStretch(page, token.content, token.map[0], -1), direction);
  page.row.cells.push(token.content);
  return renderInline(readStretch(page, token.content, page.row.line, -1, page.row.cells), direction);
};

const rule: Render = (token, tokens, at, page) => {
  const line = token.map?.[0] ?? 0;
  const above = tokens[at - 3];
  if (above?.type === 'paragraph_open' && above.map?.[1] === line && /^[\s>]*-+\s*$/.test(page.lines[line] ?? '')) {
    const hint =
      'To make the text a heading, write ## before it; for a rule across the page, leave an empty line above it.';
    report(
      page,
      'setext-heading',
      placeOfLine(page, line),
      'A line of hyphens right below a text would make it a heading elsewhere.',
      hint,
    );
  }
  return `${tokens[at - 1]?.hidden ? '\n' : ''}<hr>\n`;
};

const fence: Render = (token, tokens, at, page) => {
  const [start, end] = token.map ?? [0, 0];
  const last = (page.lines[end - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  const closed = end - start > 1 && last.startsWith(token.markup) && /^(?:`+|~+)$/.test(last);
  if (!closed)
    report(
      page,
      'fence',
      placeOfLine(page, start),
      `A block of code begins here and has no end: no line ${token.markup} follows.`,
      `Write ${token.markup} on a line of its own where it ends.`,
    );
  const info = token.info.trim();
  if (!/^[A-Za-z0-9+#.-]*$/.test(info))
    report(
      page,
      'fence',
      placeOn(page, start, (page.lines[start] ?? '').indexOf(info), info.length),
      `The words behind ${token.markup} are not shown.`,
      'Write them above or below the block; only the name of a language may stand there.',
    );
  const language = /^[A-Za-z0-9+#.-]+$/.test(info) ? ` class="language-${info}"` : '';
  return `${tokens[at - 1]?.hidden ? '\n' : ''}<pre><code${language}>${escapeHtml(token.content)}</code></pre>\n`;
};

const nestedHeading: Render = (token, tokens, at, page) => {
  report(
    page,
    'heading-level',
    placeOfLine(page, token.map?.[0] ?? 0),
    'A heading stands inside a list or a quotation.',
    'Put it on a line of its own, or make it bold text.',
  );
  return open(token.tag, tokens, at);
};

const table: Render = (_token, tokens, at, page) => {
  checkTable(tokens, at, page);
  return `${tokens[at - 1]?.hidden ? '\n' : ''}<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(page.options.tableLabel)}">\n<table>\n`;
};

const row: Render = (token, tokens, at, page) => {
  page.row = { line: token.map?.[0] ?? 0, cells: [] };
  return open('tr', tokens, at);
};

const RENDERERS: Readonly<Record<string, Render>> = {
  inline,
  paragraph_open: paragraph,
  paragraph_close: paragraph,
  bullet_list_open: list,
  bullet_list_close: listEnd,
  ordered_list_open: list,
  ordered_list_close: listEnd,
  list_item_open: item,
  list_item_close: closing,
  blockquote_open: list,
  blockquote_close: listEnd,
  heading_open: nestedHeading,
  heading_close: closing,
  hr: rule,
  fence,
  table_open: table,
  table_close: () => '</table>\n</div>\n',
  thead_open: opening,
  thead_close: closing,
  tbody_open: opening,
  tbody_close: closing,
  tr_open: row,
  tr_close: closing,
  th_open: (token) => `<th scope="col"${alignment(token)}>`,
  th_close: closing,
  td_open: (token) => `<td${alignment(token)}>`,
  td_close: closing,
};

/** The markup of one token outside of headings, with what is wrong in it reported. */
export function renderBlock(tokens: readonly Token[], at: number, page: Page): string {
  const token = tokens[at] as Token;
  const render = RENDERERS[token.type];
  if (render === undefined) throw new Error(`markdown-it found “${token.type}”, which nobody renders.`);
  return render(token, tokens, at, page);
}
