/** A piece of text that stands on its own: a paragraph, a list item, a row of a table, the citations of a place. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row' | 'citations' | 'code';
  readonly text: string;
}

/** Between the cells of a row. */
export const CELL = ' | ';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const TAG = /<(\/?)([a-z0-9]+)([^>]*)>/g;
const KINDS: Readonly<Record<string, Block['kind']>> = { p: 'paragraph', li: 'item', tr: 'row', pre: 'code' };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * The text of a section as blocks, from the markup that our own renderer wrote. Emphasis and addresses of links are
 * left out: a comparison is of words.
 */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  let kind: Block['kind'] = 'paragraph';
  let text = '';
  let cites = 0; // how many spans are open since the citations began
  let citations = '';
  const end = (): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') blocks.push({ kind, text: words });
    const cited = citations.replace(/\s+/g, ' ').trim();
    if (cited !== '') blocks.push({ kind: 'citations', text: cited });
    text = '';
    citations = '';
  };
  const add = (piece: string): void => {
    if (cites > 0) citations += decode(piece);
    else text += decode(piece);
  };
  let last = 0;
  for (const match of html.matchAll(TAG)) {
    add(html.slice(last, match.index));
    last = match.index + match[0].length;
    const [, slash = '', name = '', attributes = ''] = match;
    if (name === 'span' && (cites > 0 || attributes.includes('class="cites"'))) {
      cites += slash === '' ? 1 : -1;
      if (cites === 1 && slash === '' && citations !== '') citations += ' ';
    } else if (name === 'td' || name === 'th') {
      if (slash === '' && text.trim() !== '') text += CELL;
    } else if (name === 'br') text += ' ';
    else if (Object.hasOwn(KINDS, name)) {
      // The paragraphs of a loose list belong to its item.
      if (name === 'p' && slash === '' && kind === 'item' && text.trim() === '') continue;
      end();
      kind = slash === '' ? (KINDS[name] ?? 'paragraph') : kind === 'item' && name === 'p' ? 'item' : 'paragraph';
    }
  }
  add(html.slice(last));
  end();
  return blocks;
}
