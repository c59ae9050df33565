/** Something an author must mend (error) or should look at (warning), with its place in a file. */
export interface Problem {
  /** The name of the rule, kebab-case, stable. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** The file, from the site's root, with forward slashes. */
  readonly file: string;
  /** Line and column count from 1; column counts UTF-16 units. Without a line the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** How many characters of the line are meant, at least 1. */
  readonly length?: number;
  /** One sentence: what was found and, where that helps, what was expected. */
  readonly message: string;
  /** One sentence: how to mend it, with the nearest valid thing where there is one. */
  readonly hint: string;
}
