import type { Citation } from './citation.ts';

/** An item of CSL-JSON (Citation Style Language 1.0.2), as reference managers read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'standard';
  readonly author: readonly { readonly literal: string }[];
  readonly title: string;
  readonly number?: string;
  readonly version: string;
  readonly section?: string;
  readonly publisher: string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly language: string;
  readonly URL: string;
}

/** A citation as an item of CSL-JSON. */
export function cslItem({ key, author, title, number, version, part, date, language, address }: Citation): CslItem {
  return {
    id: key,
    type: 'standard',
    author: [{ literal: author }],
    title,
    ...(number !== undefined && { number }),
    version,
    ...(part && { section: [part.number, part.title].filter(Boolean).join(' ') }),
    publisher: author,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    language,
    URL: address,
  };
}
