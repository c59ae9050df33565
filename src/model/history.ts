import type { AnyDocument } from '../content/read-content.ts';
import type { DataRecord } from '../directory/read.ts';
import type { HistoryFile, TranslationHead } from '../schemas/types.ts';
import type { History, Site, Standard, StandardText, Version } from './site.ts';

/** Which of two versions is the earlier: by their first number, then by their second. */
export function compareVersions(a: string, b: string): number {
  const [[a1 = 0, a2 = 0], [b1 = 0, b2 = 0]] = [a.split('.').map(Number), b.split('.').map(Number)];
  return a1 - b1 || a2 - b2;
}

/** The version a text is of: its own, or the one it was translated from. */
export function versionOf(text: StandardText): string {
  return 'version' in text.head ? text.head.version : text.head.translation.from;
}

/** The texts of released versions by slug, then version, then language. */
type Releases = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, StandardText>>>;

function releasesIn(documents: readonly AnyDocument[]): Releases {
  const releases = new Map<string, Map<string, Map<string, StandardText>>>();
  for (const document of documents) {
    if (document.kind !== 'release' || document.version === undefined) continue;
    const versions = releases.get(document.slug) ?? new Map<string, Map<string, StandardText>>();
    const texts = versions.get(document.version) ?? new Map<string, StandardText>();
    releases.set(document.slug, versions.set(document.version, texts.set(document.language, document as StandardText)));
  }
  return releases;
}

/** The text that is being written, as a version of its own where its number is not released yet. */
function workingVersion({ source, translations }: Standard, released: ReadonlySet<string>): Version[] {
  const { version } = source.head;
  if (released.has(version)) return [];
  const current = [...translations.values()].filter(({ head }) => head.translation.from === version);
  const texts = new Map<string, StandardText>([
    [source.language, source],
    ...current.map((text): [string, StandardText] => [text.language, text]),
  ]);
  return [{ version, record: undefined, source, texts }];
}

/** The histories of the standards that have one, by slug. What is missing or wrong in them is for the check to say. */
export function historiesOf(
  standards: readonly Standard[],
  documents: readonly AnyDocument[],
  records: ReadonlyMap<string, DataRecord<HistoryFile>>,
): Map<string, History> {
  const releases = releasesIn(documents);
  return new Map(
    standards.flatMap((standard): [string, History][] => {
      const { slug } = standard;
      const found = records.get(slug);
      if (found === undefined) return [];
      const { file, data } = found;
      const released = data.versions.flatMap((record): Version[] => {
        const texts = releases.get(slug)?.get(record.version) ?? new Map<string, StandardText>();
        const source = texts.get(standard.source.language);
        if (source === undefined) return [];
        return [{ version: record.version, record, source: source as Version['source'], texts }];
      });
      const known = new Set(data.versions.map(({ version }) => version));
      const versions = [...released, ...workingVersion(standard, known)];
      versions.sort((a, b) => compareVersions(a.version, b.version));
      return [[slug, { slug, file, data, versions, retired: data.retired ?? [] }]];
    }),
  );
}

/** A version of a standard by its number. */
export function versionNamed(site: Site, slug: string, version: string): Version | undefined {
  return site.histories.get(slug)?.versions.find((one) => one.version === version);
}

/** Whether two texts say the same: title, summary and all that follows, whatever else their heads hold. */
export function saysTheSame(a: StandardText, b: StandardText): boolean {
  return a.saying === b.saying;
}

/** The released text that a working text equals word for word, if there is one. */
export function releasedAs(site: Site, text: StandardText): Version | undefined {
  const version = versionNamed(site, text.slug, versionOf(text));
  const released = version?.record && version.texts.get(text.language);
  return released && saysTheSame(released, text) ? version : undefined;
}

/**
 * The source text that a translation was made from: the version it names, else the one of today. Undefined where that
 * version was released, but its text could not be read.
 */
export function originOf(
  site: Site,
  { slug, source }: Standard,
  translation: { readonly head: TranslationHead },
): Version['source'] | undefined {
  const { from } = translation.head.translation;
  if (from === source.head.version) return source;
  const recorded = site.histories.get(slug)?.data.versions.some(({ version }) => version === from) ?? false;
  return versionNamed(site, slug, from)?.source ?? (recorded ? undefined : source);
}
