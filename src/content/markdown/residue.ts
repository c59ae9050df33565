import type Token from 'markdown-it/lib/token.mjs';
import type { CitationMeta } from './citations.ts';
import type { LinkMeta } from './links.ts';

/** Stands in the residue for what was understood. It is a private sign, which no text may contain. */
export const UNDERSTOOD = '\ue000';

/** A stretch of text seen against what was read from it. */
export interface Residue {
  /**
   * The stretch with everything that was understood as markup, code or an escape struck out, sign for sign: what is left
   * is what readers see as it was written, and an index in it is an index in the stretch.
   */
  readonly text: string;
  /** Where in the stretch each of its parts begins. */
  readonly starts: readonly number[];
}

/** Compares a stretch with its parts, from left to right. */
export function residueOf(content: string, tokens: readonly Token[]): Residue {
  const starts: number[] = [];
  let text = '';
  const skipTo = (end: number): void => {
    text += content.slice(text.length, end).replace(/[^\n]/g, UNDERSTOOD);
  };
  for (const token of tokens) {
    const start = startOf(token, content, text.length);
    skipTo(start);
    starts.push(start);
    if (token.type === 'text') text += token.content;
    else skipTo(endOf(token, content, start));
  }
  skipTo(content.length);
  return { text, starts };
}

/** Between parts there can be spaces at the ends of lines, which nobody reads. */
function startOf(token: Token, content: string, from: number): number {
  switch (token.type) {
    case 'text':
      return Math.max(from, content.indexOf(token.content, from));
    case 'link_open':
      return (token.meta as LinkMeta).at;
    case 'link_close':
    case 'image':
      return from;
    case 'citation':
      return (token.meta as CitationMeta).start;
    case 'softbreak':
    case 'hardbreak':
      return Math.max(from, content.indexOf('\n', from));
    default:
      return Math.max(from, content.indexOf(token.markup, from));
  }
}

function endOf(token: Token, content: string, start: number): number {
  switch (token.type) {
    case 'link_open':
    case 'softbreak':
    case 'hardbreak':
      return start + 1;
    case 'link_close':
    case 'image':
      return (token.meta as LinkMeta).at;
    case 'citation':
      return (token.meta as CitationMeta).end;
    case 'code_inline': {
      const inside = start + token.markup.length;
      return content.indexOf(token.markup, inside + token.content.length) + token.markup.length;
    }
    default:
      return start + token.markup.length;
  }
}
