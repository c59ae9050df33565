import type { Document } from '../content/read.ts';
import type { Format } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/translate.ts';
import type {
  AssociationFile,
  HistoryFile,
  InstrumentFile,
  PageHead,
  SiteFile,
  StandardHead,
  TranslationHead,
  TranslationRecord,
} from '../schemas/types.ts';
import type { Term } from './terms.ts';

/** A language of the site with its interface strings and formats. */
export interface Voice extends Language {
  readonly t: Translate;
  readonly format: Format;
}

/** A text of content/ across languages: the source and its translations, by language tag. */
export interface Work<H> {
  readonly slug: string;
  readonly source: Document<H>;
  readonly translations: ReadonlyMap<string, Document<TranslationHead>>;
}

export type Standard = Work<StandardHead>;
export type ContentPage = Work<PageHead>;

/** A text of a standard in some language: the source or a translation. */
export type StandardText = Document<StandardHead> | Document<TranslationHead>;

/** What a history file says of one released version. */
export type VersionRecord = HistoryFile['versions'][number];

/** What a history file says of an id or a number that was given up. */
export type Retired = NonNullable<HistoryFile['retired']>[number];

/** A version of a standard with its text in each language it exists in. */
export interface Version {
  readonly version: string;
  /** What is recorded of its release; nothing of a version still being written. */
  readonly record: VersionRecord | undefined;
  readonly source: Document<StandardHead>;
  readonly texts: ReadonlyMap<string, StandardText>;
}

/** The versions of a standard that has released some, the oldest first, and what it has given up. */
export interface History {
  readonly slug: string;
  readonly file: string;
  readonly data: HistoryFile;
  readonly versions: readonly Version[];
  readonly retired: readonly Retired[];
}

/** An association of the directory; the id is its file name. */
export interface Association {
  readonly id: string;
  readonly file: string;
  readonly data: AssociationFile;
}

/** A text that standards cite; the id is its file name. */
export interface Instrument {
  readonly id: string;
  readonly file: string;
  readonly data: InstrumentFile;
}

/** What is recorded of the translations of one text; the id is its kind and slug. */
export interface Recorded {
  readonly id: string;
  readonly file: string;
  readonly data: TranslationRecord;
}

/** A place in an instrument that a standard cites, and where. */
export interface Reliance {
  readonly standard: Standard;
  /** The id of the section that cites; empty for what stands before the first heading. */
  readonly section: string;
  readonly number: string | null;
  readonly place: string | null;
}

/** A file to carry: one language in one form. Other forms (PDF, EPUB) join where they are built. */
export interface Edition {
  readonly form: 'zip';
  readonly language: string;
  /** From the top of the site. */
  readonly address: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The day of its text. */
  readonly date: string;
}

/** All that was read, as plain values in their reading order. */
export interface Site {
  readonly root: string;
  readonly data: SiteFile;
  /** The public address of the site, with a slash at the end. */
  readonly address: string;
  /** Whether search engines are asked to stay away, as for previews. */
  readonly preview: boolean;
  /** The files to download; known once the pages they hold are written, so none where a build makes none. */
  readonly editions: readonly Edition[];
  readonly voices: readonly Voice[];
  readonly source: Voice;
  /** Standards by slug, in reading order. */
  readonly standards: ReadonlyMap<string, Standard>;
  /** Pages about the site by slug, in their order. */
  readonly pages: ReadonlyMap<string, ContentPage>;
  /** The histories of standards that have released versions, by slug. */
  readonly histories: ReadonlyMap<string, History>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly associations: ReadonlyMap<string, Association>;
  /** The terms of the glossary by id. */
  readonly terms: ReadonlyMap<string, Term>;
  /** What translations were made from, by kind and slug: standards/peer-exchange. */
  readonly records: ReadonlyMap<string, Recorded>;
  /** The associations that are part of another, by its id. */
  readonly parts: ReadonlyMap<string, readonly Association[]>;
  /** The associations that another has taken over, by its id. */
  readonly predecessors: ReadonlyMap<string, readonly Association[]>;
  /** The associations that use each acronym, by it. */
  readonly acronyms: ReadonlyMap<string, readonly Association[]>;
  /** The provisions that rest on each instrument, by its id. */
  readonly reliances: ReadonlyMap<string, readonly Reliance[]>;
}
