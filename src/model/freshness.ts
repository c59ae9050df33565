import { createHash } from 'node:crypto';
import type { AnyDocument } from '../content/read-content.ts';
import type { PageHead, StandardHead, TranslationRecord } from '../schemas/types.ts';
import type { Site, Work } from './site.ts';
import { type Wording, wordingsOf, wordsOf } from './wording.ts';

/** A section whose source has other words now than those it was translated from. */
export interface Stale {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** How a translation stands to its source, section by section. */
export interface Freshness {
  /** Whether it is recorded what the sections were made from; if not, only the version tells. */
  readonly recorded: boolean;
  readonly behind: boolean;
  readonly stale: ReadonlyMap<string, Stale>;
}

/** What is recorded of one section of a translation. */
export interface Mark {
  /** The digest of the source words it was made from. */
  readonly from: string;
  /** The digest of its own words. */
  readonly own: string;
  readonly seal: string;
}

/** A text in the source language and its translations, of any kind. */
export type AnyWork = Work<StandardHead | PageHead>;

/** The name of a text's record: standards/peer-exchange. */
export function recordName({ source: { kind, slug } }: { source: Pick<AnyDocument, 'kind' | 'slug'> }): string {
  return `${kind}s/${slug}`;
}

/** The seal of a mark: eight digits that fit the two digests only in this place, so that a mark edited by hand is seen. */
export function sealOf(name: string, language: string, section: string, from: string, own: string): string {
  const all = ['lectern', name, language, section, from, own].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 8);
}

/** A mark taken apart. */
export function readMark(text: string): Mark {
  const [from = '', own = '', seal = ''] = text.split(' ');
  return { from, own, seal };
}

/** What the source text is at now: a standard's version, a page's day of editing. Translations name what they were made from. */
export function edition(head: StandardHead | PageHead): string {
  return 'version' in head ? head.version : head.edited;
}

type Marks = Readonly<Record<string, string>>;

/** The sections of a source whose words are not those that a translation's marks name; sections without a mark are none of them. */
export function staleSections(
  wordings: Iterable<Wording>,
  marks: Marks,
  kept: TranslationRecord['wordings'],
): Map<string, Stale> {
  const stale = new Map<string, Stale>();
  for (const wording of wordings) {
    const { id, digest } = wording;
    const mark = Object.hasOwn(marks, id) ? marks[id] : undefined;
    if (mark === undefined) continue;
    const { from } = readMark(mark);
    if (from !== digest) stale.set(id, { id, before: kept[id]?.[from] ?? '', after: wordsOf(wording) });
  }
  return stale;
}

const NONE: ReadonlyMap<string, Stale> = new Map();

/** How the translation of a text into a language stands; undefined where there is none. */
export function freshnessOf(site: Pick<Site, 'records'>, work: AnyWork, language: string): Freshness | undefined {
  const translation = work.translations.get(language);
  if (translation === undefined) return undefined;
  const record = site.records.get(recordName(work))?.data;
  const marks = record?.translations[language]?.sections;
  if (record === undefined || marks === undefined) {
    const behind = translation.head.translation.from !== edition(work.source.head);
    return { recorded: false, behind, stale: NONE };
  }
  const stale = staleSections(wordingsOf(work.source).values(), marks, record.wordings);
  return { recorded: true, behind: stale.size > 0, stale };
}

/** The state of a translation in one word; the order is that of the chart. */
export const STATES = ['reviewed', 'draft', 'behind', 'missing'] as const;
export type State = (typeof STATES)[number];

/** The state of the translation of a text into a language. */
export function stateOf(site: Pick<Site, 'records'>, work: AnyWork, language: string): State {
  const translation = work.translations.get(language);
  if (translation === undefined) return 'missing';
  if (freshnessOf(site, work, language)?.behind) return 'behind';
  return translation.head.translation.status;
}
