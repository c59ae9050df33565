import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordFile } from '../directory/translation-records.ts';
import { type AnyWork, freshnessOf, readMark, recordName, sealOf } from '../model/freshness.ts';
import type { Site } from '../model/site.ts';
import { wordingsOf, wordsOf } from '../model/wording.ts';
import type { TranslationRecord } from '../schemas/types.ts';

/** What was recorded of a translation, by the ids of sections. */
export interface Recorded {
  readonly file: string;
  readonly recorded: readonly string[];
  /** Stale sections whose words are still those made from the older source. */
  readonly refused: readonly string[];
}

const EMPTY: TranslationRecord = { translations: {}, wordings: {} };

/** An object with its keys in one order on all machines. */
function sorted<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The source words that marks still name, and no others. */
function keptWordings(
  work: AnyWork,
  translations: TranslationRecord['translations'],
  before: TranslationRecord['wordings'],
): TranslationRecord['wordings'] {
  const now = wordingsOf(work.source);
  const kept = new Map<string, Map<string, string>>();
  for (const { sections } of Object.values(translations)) {
    for (const [id, mark] of Object.entries(sections)) {
      const { from } = readMark(mark);
      const today = now.get(id);
      const words = today?.digest === from ? wordsOf(today) : before[id]?.[from];
      if (words !== undefined) kept.set(id, (kept.get(id) ?? new Map<string, string>()).set(from, words));
    }
  }
  return sorted([...kept].map(([id, words]) => [id, sorted(words)]));
}

function write(site: Site, name: string, record: TranslationRecord): string {
  const file = recordFile(name);
  const absolute = path.join(site.root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, `${JSON.stringify(record, null, 2)}\n`);
  return file;
}

/** Records the sections of a translation as made from the source of today. Stale ones must have new words, unless the change needs none. */
export function recordTranslation(site: Site, work: AnyWork, language: string, unchanged: boolean): Recorded {
  const translation = work.translations.get(language);
  if (translation === undefined) throw new Error(`${work.slug} has no translation into ${language}.`);
  const name = recordName(work);
  const before = site.records.get(name)?.data ?? EMPTY;
  const marks = before.translations[language]?.sections ?? {};
  const stale = freshnessOf(site, work, language)?.stale ?? new Map();
  const source = wordingsOf(work.source);
  const refused: string[] = [];
  const recorded: string[] = [];
  const sections: [string, string][] = [...wordingsOf(translation)].flatMap(([id, { digest }]): [string, string][] => {
    const from = source.get(id)?.digest;
    if (from === undefined) return [];
    const known = Object.hasOwn(marks, id) ? marks[id] : undefined;
    const old = known === undefined ? undefined : readMark(known);
    if (known !== undefined && stale.has(id) && old?.own === digest && !unchanged) {
      refused.push(id);
      return [[id, known]];
    }
    if (old?.from !== from || old.own !== digest) recorded.push(id);
    return [[id, `${from} ${digest} ${sealOf(name, language, id, from, digest)}`]];
  });
  const version = refused.length > 0 ? before.translations[language]?.version : undefined;
  const mine = { version: version ?? translation.head.translation.from, sections: Object.fromEntries(sections) };
  const translations = sorted([...Object.entries(before.translations), [language, mine] as const]);
  const wordings = keptWordings(work, translations, before.wordings);
  return { file: write(site, name, { translations, wordings }), recorded, refused };
}
