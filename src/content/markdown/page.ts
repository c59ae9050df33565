import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../problem.ts';
import type { CitationRef, LinkRef, RenderOptions } from './rendered.ts';

/** A definition of an address by name, `[name]: https://…`, and whether a link uses it. */
export interface Definition {
  readonly label: string;
  readonly line: number;
  used: boolean;
}

/** What markdown-it keeps of a definition, under its name in capitals. */
export interface Reference {
  title: string;
  href: string;
}

/** The piece of text that is being read, and where it stands in the body. */
export interface Stretch {
  content: string;
  /** The index of its first line. */
  line: number;
  /** Where it begins on that line, or -1 where the line itself tells. */
  column: number;
  /** For a cell of a table: the texts of its row up to and with this one. */
  cells: readonly string[];
}

/** All that is known while one text is rendered. It is made anew for each text, and markdown-it hands it to every rule. */
export interface Page {
  readonly options: RenderOptions;
  readonly lines: readonly string[];
  readonly problems: Problem[];
  readonly citations: CitationRef[];
  readonly links: LinkRef[];
  readonly definitions: Definition[];
  /** Filled by markdown-it. */
  references?: Record<string, Reference>;
  readonly stretch: Stretch;
  /** Whether lines of this text begin with what looks like markup and is none. */
  readonly lookalikes: boolean;
  /** Inside the description of an image, which is refused as a whole. */
  muted: boolean;
  /** The lists that are open: the number wanted next, or null for a list without numbers. */
  readonly lists: (number | null)[];
  /** How many lists and quotations are open. */
  depth: number;
  /** The row of a table that is being read. */
  row: { line: number; cells: string[] };
  /** Reads a piece of text into its parts. */
  readonly parse: (content: string, page: Page) => Token[];
}
