import { parseFrontMatter } from '../content/front-matter.ts';
import { releaseFile } from '../content/read.ts';
import type { AnyDocument } from '../content/read-content.ts';
import type { DataRecord } from '../directory/read.ts';
import { saysTheSame, versionNamed, versionOf } from '../model/history.ts';
import type { History, Site, StandardText } from '../model/site.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import type { HistoryFile } from '../schemas/types.ts';
import { located, textOf } from './locate.ts';
import { toldThere } from './told-there.ts';

/** The histories as their files hold them, by the standard. */
type Histories = ReadonlyMap<string, DataRecord<HistoryFile>>;

/** The line of a file, from 1, on which it first differs from another text; 1 where there is nothing to compare. */
function firstDifference(text: string, other: string | undefined): number {
  if (other === undefined) return 1;
  const [mine, theirs] = [text.split('\n'), other.split('\n')];
  const at = mine.findIndex((line, index) => line !== theirs[index]);
  return at < 0 ? Math.max(1, Math.min(mine.length, theirs.length)) : at + 1;
}

/** The line of a text from which on it says something else than what was released under another head. */
function firstOtherLine(root: string, text: StandardText, released: StandardText): number {
  if (text.head.title !== released.head.title || text.head.summary !== released.head.summary) return 2;
  const [mine, theirs] = [text, released].map(({ file }) => parseFrontMatter(file, textOf(root, file)));
  return (mine?.bodyLine ?? 1) - 1 + firstDifference(mine?.body ?? '', theirs?.body);
}

/** The text as it stands in standards/, where it is still of this version. */
function workingText(site: Site, slug: string, version: string, language: string): StandardText | undefined {
  const standard = site.standards.get(slug);
  const text = language === site.source.tag ? standard?.source : standard?.translations.get(language);
  return text && versionOf(text) === version ? text : undefined;
}

function missing(site: Site, { file }: History, index: number, language: string, wanted: string): Problem {
  return located(site.root, {
    rule: 'release-missing',
    file,
    path: ['versions', index, 'texts', language],
    part: 'key',
    message: `The released text ${wanted} is not there.`,
    hint: 'Bring the file back from the history of the repository: what was released stays readable.',
  });
}

function edited(root: string, document: StandardText, file: string, working: StandardText | undefined): Problem {
  return {
    rule: 'release-edited',
    severity: 'error',
    file: document.file,
    line: firstDifference(textOf(root, document.file), working && textOf(root, working.file)),
    column: 1,
    message: `This text was released and has been edited since: its digest is no longer the one recorded in ${file}.`,
    hint: 'Undo the change here. Where the words must change, change them in standards/, give that text a new version and release it.',
  };
}

function releaseProblems(site: Site, history: History): Problem[] {
  const spoken = new Set(site.voices.map(({ tag }) => tag));
  return history.data.versions.flatMap(({ version, texts }, index) =>
    Object.entries(texts).flatMap(([language, digest]): Problem[] => {
      if (!spoken.has(language)) return [];
      const document = versionNamed(site, history.slug, version)?.texts.get(language);
      const wanted = releaseFile(language, history.slug, version);
      if (document === undefined)
        return toldThere(site, wanted) ? [] : [missing(site, history, index, language, wanted)];
      if (document.digest === digest) return [];
      return [edited(site.root, document, history.file, workingText(site, history.slug, version, language))];
    }),
  );
}

/** Texts in releases/ that no history knows, or whose head names another version than their file. */
function strayProblems(site: Site, documents: readonly AnyDocument[], histories: Histories): Problem[] {
  return documents.flatMap((document): Problem[] => {
    const { kind, slug, version, language, file } = document;
    if (kind !== 'release' || version === undefined) return [];
    const at = { severity: 'error' as const, file, line: 1, column: 1 };
    const history = histories.get(slug);
    if (history === undefined && toldThere(site, `${FOLDERS.history}/${slug}.json`)) return [];
    const texts = history?.data.versions.find((one) => one.version === version)?.texts ?? {};
    if (!Object.hasOwn(texts, language)) {
      const message = `Nothing records that version ${version} of “${slug}” was released in ${language}.`;
      return [{ ...at, rule: 'release-unrecorded', message, hint: `Record it with: npm run release -- ${slug}` }];
    }
    const named = versionOf(document as StandardText);
    if (named === version) return [];
    const message = `The head says version ${named}, the name of the file ${version}.`;
    return [{ ...at, rule: 'release-version', message, hint: 'Name the file by its version.' }];
  });
}

/** A source text that still has the number of a released version must say what that version says. */
function workingProblems(site: Site, { slug }: History): Problem[] {
  const source = site.standards.get(slug)?.source;
  if (source === undefined) return [];
  const { version } = source.head;
  const released = versionNamed(site, slug, version);
  if (released?.record === undefined || saysTheSame(source, released.source)) return [];
  const [major = '1', minor = '0'] = version.split('.');
  return [
    {
      rule: 'released-text',
      severity: 'error',
      file: source.file,
      line: firstOtherLine(site.root, source, released.source),
      column: 1,
      message: `The text says version ${version}, which was released with other words (${released.source.file}).`,
      hint: `Undo the change, or give the text a new version such as ${major}.${Number(minor) + 1} and release it when it is ready.`,
    },
  ];
}

/** What was released is there, unedited and recorded; and no text passes for a released version that it is not. */
export function checkReleases(site: Site, documents: readonly AnyDocument[], histories: Histories): Problem[] {
  return [
    ...[...site.histories.values()].flatMap((history) => [
      ...releaseProblems(site, history),
      ...workingProblems(site, history),
    ]),
    ...strayProblems(site, documents, histories),
  ];
}
