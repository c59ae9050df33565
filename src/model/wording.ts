import { createHash } from 'node:crypto';
import type { AnyDocument } from '../content/read-content.ts';

/** The words of one section of a text, without markup, number, id and citations; paragraphs are parted by line ends. */
export interface Wording {
  readonly id: string;
  /** The line of its heading, or the first line of the file. */
  readonly line: number;
  readonly digest: string;
  /** Its titles, and the markup below them. */
  readonly plain: readonly string[];
  readonly markup: string;
}

/** The wording of title and summary, and of what stands before the first heading: no section may have these ids. */
export const HEAD = 'page-head';
export const LEAD = 'page-lead';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Sixteen hexadecimal digits that stand for some words, however their lines are broken. */
export function digestOfWords(words: string): string {
  const plain = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}

/** The words of markup that our own renderer wrote, a line for each paragraph, item and cell. */
function wordsIn(markup: string): string {
  return markup
    .replace(/<span class="cites">[\s\S]*?<\/span>/g, '')
    .replace(/\n/g, ' ')
    .replace(/<\/(?:p|li|t[dhr]|blockquote|pre)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The words of a wording, made anew each time: kept, those of ten thousand texts would weigh as much as the texts. */
export function wordsOf({ plain, markup }: Pick<Wording, 'plain' | 'markup'>): string {
  return [...plain, wordsIn(markup)].filter(Boolean).join('\n');
}

function wording(id: string, line: number, plain: readonly string[], markup: string): Wording {
  return { id, line, digest: digestOfWords(wordsOf({ plain, markup })), plain, markup };
}

const known = new WeakMap<AnyDocument, ReadonlyMap<string, Wording>>();

function read({ head, rendered }: AnyDocument): ReadonlyMap<string, Wording> {
  const all = [
    wording(HEAD, 1, [head.title, head.summary], ''),
    ...(wordsIn(rendered.lead) === '' ? [] : [wording(LEAD, 1, [], rendered.lead)]),
    ...rendered.sections.map(({ id, line, title, html }) => wording(id, line, [title], html)),
  ];
  return new Map(all.map((one) => [one.id, one]));
}

/** The wordings of a text by section, in reading order. */
export function wordingsOf(document: AnyDocument): ReadonlyMap<string, Wording> {
  const found = known.get(document) ?? read(document);
  known.set(document, found);
  return found;
}
