/** What kind of thing a result is; results are grouped by it, in this order. */
export const ENTRY_KINDS = ['standard', 'provision', 'term', 'instrument', 'place', 'association', 'page'] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A text with its language, where that is not the entry's own. */
export interface Name {
  readonly text: string;
  readonly language: string;
}

/** Something that can be found: a page or a part of one. */
export interface Entry {
  readonly kind: EntryKind;
  /** From the site's first page, with the fragment. No two entries have the same. */
  readonly address: string;
  readonly title: string;
  /** The language of the title. */
  readonly language: string;
  /** The page it is a part of. */
  readonly part?: Name | undefined;
  /** A provision's or a place's number, or several with spaces between. */
  readonly number?: string | undefined;
  readonly headings?: readonly string[];
  readonly body: string;
  /** The language of the body, where it differs from the title's. */
  readonly bodyLanguage?: string | undefined;
  /** Other names it goes by, in any language: acronyms, titles of its translations. */
  readonly names?: readonly Name[];
  /** Words of the reader's language for what it says in another. */
  readonly words?: readonly Name[];
}
