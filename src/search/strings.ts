/** What the script of the search says, in one language; {count} and {query} are filled by the script. */
export interface SearchStrings {
  readonly count: Readonly<Record<string, string>>;
  readonly none: string;
  readonly foreign: string;
  readonly kinds: Readonly<Record<string, string>>;
}
