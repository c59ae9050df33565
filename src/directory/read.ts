import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../files/walk.ts';
import { FOLDERS, SITE_FILE } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { readDataFile } from '../schemas/read-data.ts';
import type { AssociationFile, HistoryFile, InstrumentFile, SiteFile, TermFile } from '../schemas/types.ts';
import type { Kind } from '../schemas/validate.ts';

/** A record of a data folder: its id is its file name. */
export interface DataRecord<T> {
  readonly id: string;
  readonly file: string;
  readonly data: T;
}

/** Records by id, in the order of their ids, with what was wrong in the folder. */
export interface Records<T> {
  readonly records: ReadonlyMap<string, DataRecord<T>>;
  readonly problems: readonly Problem[];
}

/** What data/site.json says of the site, or the problems that keep it from being read. */
export function readSiteFile(root: string): { data: SiteFile | undefined; problems: readonly Problem[] } {
  const absolute = path.join(root, SITE_FILE);
  if (!existsSync(absolute)) return { data: undefined, problems: [missingSiteFile()] };
  const read = readDataFile<SiteFile>('site', { file: SITE_FILE, absolute, bytes: statSync(absolute).size });
  return { data: read.value, problems: read.problems };
}

function missingSiteFile(): Problem {
  return {
    rule: 'site-file',
    severity: 'error',
    file: SITE_FILE,
    message: 'This file is missing; it names the site, its address and its languages.',
    hint: 'Write it after the example in the README, or give the right folder with --root.',
  };
}

function readRecords<T>(root: string, folder: string, kind: Kind): Records<T> {
  const { files, problems } = walk(root, folder, '.json');
  const all = [...problems];
  const records = new Map<string, DataRecord<T>>();
  for (const source of files) {
    const read = readDataFile<T>(kind, source);
    all.push(...read.problems);
    const id = path.posix.basename(source.file, '.json');
    if (read.value !== undefined) records.set(id, { id, file: source.file, data: read.value });
  }
  return { records, problems: all };
}

/** The associations of data/associations/. */
export function readAssociations(root: string): Records<AssociationFile> {
  return readRecords(root, FOLDERS.associations, 'association');
}

/** The instruments of data/instruments/. */
export function readInstruments(root: string): Records<InstrumentFile> {
  return readRecords(root, FOLDERS.instruments, 'instrument');
}

/** The histories of data/history/, each by the standard it is of. */
export function readHistories(root: string): Records<HistoryFile> {
  return readRecords(root, FOLDERS.history, 'history');
}

/** The terms of data/glossary/. */
export function readTerms(root: string): Records<TermFile> {
  return readRecords(root, FOLDERS.glossary, 'term');
}
