/** A word with its language, where it is not the reader's. */
export interface Word {
  readonly name: string;
  readonly language?: string;
}

/** An association as the page that searches shows it and looks for it. */
export interface Row {
  readonly id: string;
  readonly name: string;
  /** The language of the name, where it is not the reader's. */
  readonly language?: string;
  readonly acronym?: string;
  /** The official name, where it differs, and its language. */
  readonly official?: string;
  readonly officialLanguage?: string;
  /** Which of the scopes it works for. */
  readonly scope: number;
  /** The part of the country, where it is not the whole. */
  readonly part?: string;
  /** Which of the kinds it is. */
  readonly kind: number;
  /** Which of the statuses it has; left out where active. */
  readonly status?: number;
  /** The year it was founded. */
  readonly founded?: number;
  /** The day of the last check. */
  readonly checked: string;
  /** What else it is found by: other names, former names, city, subjects. */
  readonly words: string;
  /** For each facet, which of its values it has. */
  readonly facets: readonly (readonly number[])[];
}

/** A directory in one language, its associations in the order of their names. */
export interface Rows {
  readonly facets: readonly { readonly id: string; readonly values: readonly string[] }[];
  /** Where associations work, in the order of the names; each with the words of other languages it is found by. */
  readonly scopes: readonly { readonly name: string; readonly words: string }[];
  readonly kinds: readonly Word[];
  readonly statuses: readonly Word[];
  /** The mark on a record that was checked too long ago. */
  readonly old: string;
  /** The direction of each language that names and words are in. */
  readonly directions: Readonly<Record<string, 'ltr' | 'rtl'>>;
  readonly rows: readonly Row[];
}
