import type { Problem } from '../../problem.ts';

/** One place of an instrument named by a citation, and where the citation stands. */
export interface CitationRef {
  /** The id of the instrument: a file of data/instruments/. */
  readonly instrument: string;
  /** The place in it, written as the instrument lists it; null where the whole text is cited. */
  readonly place: string | null;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A link to another text of the site, and where it stands. */
export interface LinkRef {
  /** The file it leads to, from the site's root (content/en/standards/x.md), or '' for the file it stands in. */
  readonly target: string;
  readonly fragment: string | null;
  readonly line: number;
  readonly column: number;
}

/** A heading with the text below it, up to the next heading of any level. */
export interface Section {
  readonly id: string;
  /** Whether the heading gives itself the id, so that it stays when the words change. */
  readonly named: boolean;
  readonly level: number;
  /** The number a provision begins with, such as 2.1. */
  readonly number: string | null;
  /** The heading without its number, as plain text. */
  readonly title: string;
  readonly titleHtml: string;
  readonly html: string;
  readonly line: number;
  readonly citations: readonly CitationRef[];
}

/** A Markdown text cut into its sections, with what it refers to and what is wrong in it. */
export interface Rendered {
  /** What stands before the first heading. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** The links inside the site; whether their targets exist is for others to check. */
  readonly links: readonly LinkRef[];
  /** All citations in reading order. */
  readonly citations: readonly CitationRef[];
  readonly problems: readonly Problem[];
}

/** What rendering needs to know of the file and of the page it becomes. */
export interface RenderOptions {
  /** The file, from the site's root. */
  readonly file: string;
  /** The file that relative links start from, where it is another: a released text keeps those it had. */
  readonly linksFrom?: string;
  /** The line of the file on which the Markdown begins, counted from 1. */
  readonly bodyLine: number;
  /** The markup of one bracket of citations. */
  readonly citations: (refs: readonly CitationRef[]) => string;
  /** The address of a file of the site, relative to the page. */
  readonly href: (target: string, fragment: string | null) => string;
  /** The direction the text is written in; from left to right where left out. */
  readonly direction?: 'ltr' | 'rtl';
  /** What a screen reader says for a table that scrolls. */
  readonly tableLabel: string;
  /** Hosts in their xn-- form (letters beyond ASCII) that the maintainers have looked at; links to others are refused. */
  readonly internationalHosts?: readonly string[];
}
