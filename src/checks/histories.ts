import type { DataRecord } from '../directory/read.ts';
import { compareVersions } from '../model/history.ts';
import type { Site } from '../model/site.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import type { HistoryFile } from '../schemas/types.ts';
import { type Fault, located } from './locate.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

type History = DataRecord<HistoryFile>;

function ofNothing({ id, file }: History, site: Site): Problem[] {
  const text = `${FOLDERS.content}/${site.source.tag}/standards/${id}.md`;
  if (site.standards.has(id) || toldThere(site, text)) return [];
  const near = suggestion(id, site.standards.keys());
  return [
    {
      rule: 'history-of-nothing',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: `Versions of the standard “${id}” have been released, but ${text} is gone.`,
      hint: `A released standard is never removed: bring its text back and give it the status withdrawn. ${near}`,
    },
  ];
}

/** Versions are listed from the oldest to the newest, each once. */
function orderFaults({ file, data }: History): Fault[] {
  return data.versions.flatMap(({ version }, index): Fault[] => {
    const before = data.versions[index - 1]?.version;
    if (before === undefined || compareVersions(before, version) < 0) return [];
    return [
      {
        rule: 'version-order',
        file,
        path: ['versions', index, 'version'],
        message:
          before === version ? `Version ${version} is listed twice.` : `Version ${version} stands behind ${before}.`,
        hint: 'List each version once, the oldest first.',
      },
    ];
  });
}

function headFaults({ id, data }: History, site: Site): Fault[] {
  const source = site.standards.get(id)?.source;
  const last = data.versions.at(-1)?.version;
  if (source === undefined || last === undefined || compareVersions(last, source.head.version) <= 0) return [];
  return [
    {
      rule: 'version-order',
      file: source.file,
      path: ['version'],
      message: `The text says version ${source.head.version}, but version ${last} has been released already.`,
      hint: `Write ${last}, or a higher version where the words have changed since.`,
    },
  ];
}

function languageFaults({ file, data }: History, site: Site): Fault[] {
  const source = site.source.tag;
  return data.versions.flatMap(({ version, texts, note }, index): Fault[] => {
    const faults: Fault[] = [];
    if (!Object.hasOwn(texts, source))
      faults.push({
        rule: 'source-text',
        file,
        path: ['versions', index, 'texts'],
        part: 'key',
        message: `Version ${version} was released without a text in the source language (${source}).`,
        hint: 'Release it with npm run release, which records the text of every language.',
      });
    if (!Object.hasOwn(note, source))
      faults.push({
        rule: 'source-text',
        file,
        path: ['versions', index, 'note'],
        part: 'key',
        message: `The note on version ${version} has no text in the source language (${source}).`,
        hint: `Add "${source}"; languages without a text of their own show that one.`,
      });
    return faults;
  });
}

/** What is wrong in the histories themselves: of no standard, versions out of order, nothing in the source language. */
export function checkHistories(site: Site, records: ReadonlyMap<string, History>): Problem[] {
  return [...records.values()].flatMap((history) => [
    ...ofNothing(history, site),
    ...[...orderFaults(history), ...headFaults(history, site), ...languageFaults(history, site)].map((fault) =>
      located(site.root, fault),
    ),
  ]);
}
