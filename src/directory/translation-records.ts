import { walk } from '../files/walk.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { readDataFile } from '../schemas/read-data.ts';
import type { TranslationRecord } from '../schemas/types.ts';
import type { DataRecord, Records } from './read.ts';

/** The file of a record by its name, such as standards/peer-exchange. */
export function recordFile(name: string): string {
  return `${FOLDERS.translations}/${name}.json`;
}

/** The records of data/translations/ by name: what each translation was made from. */
export function readTranslationRecords(root: string): Records<TranslationRecord> {
  const { files, problems } = walk(root, FOLDERS.translations, '.json');
  const all: Problem[] = [...problems];
  const records = new Map<string, DataRecord<TranslationRecord>>();
  for (const source of files) {
    const read = readDataFile<TranslationRecord>('translation-record', source);
    all.push(...read.problems);
    const id = source.file.slice(FOLDERS.translations.length + 1, -'.json'.length);
    if (read.value !== undefined) records.set(id, { id, file: source.file, data: read.value });
  }
  return { records, problems: all };
}
