import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { judge } from './destination.ts';
import { escapeHtml } from './escape-html.ts';
import type { Page } from './page.ts';
import { type Place, placeInStretch } from './place.ts';
import { report } from './report.ts';

/** What the tokens that open and close a link carry: where they stand in the stretch, and their markup. */
export interface LinkMeta {
  /** Where the link begins, or for the token that closes it where it ends. */
  readonly at: number;
  readonly html: string;
}

/** A link as it was found in the stretch that is being read. */
interface Found {
  readonly source: string;
  readonly start: number;
  readonly page: Page;
}

/** Lets markdown-it find a link and then judges it: an allowed one gets its markup, another one stays text. */
export function judged(rule: RuleInline): RuleInline {
  return (state, silent) => {
    const { pos: start, tokens } = state;
    const first = tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const opening = tokens[first]?.type === 'link_open' ? first : first + 1; // text before the link comes first
    const open = tokens[opening] as Token;
    const close = tokens.at(-1) as Token;
    const found = { source: state.src.slice(start, state.pos), start, page: state.env as Page };
    checkText(tokens, opening, found);
    const html = markupOf(open.attrs?.[0]?.[1] ?? '', found);
    open.meta = { at: start, html } satisfies LinkMeta;
    close.meta = { at: state.pos, html: html === '' ? '' : '</a>' } satisfies LinkMeta;
    return true;
  };
}

function markupOf(address: string, found: Found): string {
  const { page } = found;
  const destination = judge(address, page.options);
  switch (destination.kind) {
    case 'web':
      return `<a class="external" href="${escapeHtml(destination.href)}" rel="noreferrer nofollow">`;
    case 'mail':
      return `<a href="${escapeHtml(destination.href)}">`;
    case 'site': {
      const { target, fragment } = destination;
      const { line, column } = placeInStretch(page, found.start, found.source.length);
      if (!page.muted) page.links.push({ target, fragment, line, column });
      return `<a href="${escapeHtml(page.options.href(target, fragment))}">`;
    }
    case 'refused':
      report(page, 'link-address', placeOfAddress(found), destination.message, destination.hint);
      return '';
  }
}

/** A link is known by its text: it has some, and nothing is hidden in a title. */
function checkText(tokens: readonly Token[], opening: number, found: Found): void {
  const open = tokens[opening] as Token;
  if (opening === tokens.length - 2)
    fault(
      found,
      'link-text',
      'The link has no text to read or to press.',
      'Write what it leads to between the square brackets.',
    );
  if ((open.attrs as unknown[]).length > 1)
    fault(
      found,
      'link-title',
      'The link has a title, which most readers never see.',
      'Write what it says in the text, and leave out the title.',
    );
}

function fault({ source, start, page }: Found, rule: string, message: string, hint: string): void {
  report(page, rule, placeInStretch(page, start, source.length), message, hint);
}

/** The address within a link, where it stands there; the whole link where it is defined elsewhere. */
function placeOfAddress({ source, start, page }: Found): Place {
  const at = source.startsWith('<') ? 1 : source.lastIndexOf('](') + 2;
  const address = at === 1 && !source.startsWith('<') ? undefined : /^(?:<[^>]*|[^\s>)]+)/.exec(source.slice(at))?.[0];
  return address === undefined
    ? placeInStretch(page, start, source.length)
    : placeInStretch(page, start + at, address.length);
}
