import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './checks/locate.ts';
import { unnamedProblems } from './checks/retired.ts';
import { releaseFile } from './content/read.ts';
import { versionOf } from './model/history.ts';
import type { Site, Standard, StandardText } from './model/site.ts';
import { FOLDERS } from './paths.ts';
import type { Problem } from './problem.ts';
import { readSite } from './read-site.ts';
import type { HistoryFile } from './schemas/types.ts';

/** What is to be released, and what is said of it. */
export interface ReleaseOptions {
  readonly root: string;
  readonly slug: string;
  /** The day of the release. */
  readonly day: string;
  /** What the version brings, in the source language; needed where the version is new. */
  readonly note: string | undefined;
}

/** What was released: the files written; or what stands in the way. */
export interface ReleaseOutcome {
  readonly problems: readonly Problem[];
  readonly refusal?: string;
  readonly written: readonly string[];
}

/** What a release itself puts right. */
const MENDED = ['release-unrecorded'];

const refused = (refusal: string): ReleaseOutcome => ({ problems: [], refusal, written: [] });

/** The texts of a standard that are of its version today: the source, and translations made from it. */
function currentTexts(site: Site, { source, translations }: Standard): StandardText[] {
  const { version } = source.head;
  const texts = site.voices.flatMap(({ tag }) => translations.get(tag) ?? []);
  return [source, ...texts.filter((text) => versionOf(text) === version)];
}

/** The history as JSON, formatted as the project formats it: lists of words stay on one line. */
function written(history: object): string {
  const text = JSON.stringify(history, null, 2);
  return `${text.replace(/\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g, (_all, items: string) => `[${items.replace(/\s+/g, ' ')}]`)}\n`;
}

function historyOf(root: string, slug: string): { file: string; data: HistoryFile } {
  const file = `${FOLDERS.history}/${slug}.json`;
  const absolute = path.join(root, file);
  const data = existsSync(absolute) ? JSON.parse(readFileSync(absolute, 'utf8')) : { versions: [] };
  return { file, data };
}

function write(root: string, file: string, text: string): string {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  return file;
}

/**
 * Releases the version that a standard is at: copies its text of every language that has it, and records their digests.
 * Done again, it adds the languages that came later. A site with errors, or a heading
 * without an id of its own, releases nothing.
 */
export function release({ root, slug, day, note }: ReleaseOptions): ReleaseOutcome {
  const { site, problems } = readSite({ root });
  const errors = problems.filter(({ severity, rule }) => severity === 'error' && !MENDED.includes(rule));
  if (site === undefined || errors.length > 0) return { problems: errors, written: [] };
  const standard = site.standards.get(slug);
  if (standard === undefined) return refused(`There is no standard “${slug}”.`);
  const unnamed = unnamedProblems(standard);
  if (unnamed.length > 0) return { problems: unnamed, written: [] };
  const { version } = standard.source.head;
  const { file, data } = historyOf(root, slug);
  const known = data.versions.find((one) => one.version === version);
  if (known === undefined && note === undefined)
    return refused(`Say in one sentence what version ${version} brings: --note "…"`);
  const record = known ?? { version, released: day, note: { [site.source.tag]: note }, texts: {} };
  const texts = currentTexts(site, standard).filter(({ language }) => !Object.hasOwn(record.texts, language));
  if (texts.length === 0) return refused(`Version ${version} of “${slug}” has been released in every language it has.`);
  const digests = Object.fromEntries(texts.map(({ language, digest }) => [language, digest]));
  const next = { ...record, texts: { ...record.texts, ...digests } };
  const versions = known ? data.versions.map((one) => (one === known ? next : one)) : [...data.versions, next];
  return {
    problems: [],
    written: [
      ...texts.map(({ language, file: own }) => write(root, releaseFile(language, slug, version), textOf(root, own))),
      write(root, file, written({ ...data, versions })),
    ],
  };
}
