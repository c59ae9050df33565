import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../src/paths.ts';
import { type Reading, readSite } from '../../src/read-site.ts';
import { temporaryFolder } from '../site/built.ts';

/** The fields of a record, whatever a test puts there. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** A record in which nothing is wrong, in the languages of the small site. */
export const SOUND: RecordFields = {
  names: { it: 'Associazione inventata' },
  ownLanguage: 'it',
  kind: 'national-association',
  scope: { country: 'IT' },
  status: 'active',
  services: ['training'],
  siteLanguages: ['it'],
  description: { it: 'Un’associazione inventata.' },
  sources: ['https://associazione.example/'],
  confidence: 'confirmed',
  checked: { date: '2026-01-02', means: 'live-pages' },
};

/** A copy of the small site with these records beside its own, as a folder that the test removes. */
export function siteWith(records: Readonly<Record<string, RecordFields>>, siteFields: RecordFields = {}): string {
  const root = temporaryFolder();
  cpSync(path.join(PROJECT, 'tests/fixtures/advocates/data'), path.join(root, 'data'), { recursive: true });
  mkdirSync(path.join(root, 'content'));
  for (const [id, fields] of Object.entries(records)) {
    const record = { ...SOUND, names: { it: `Associazione ${id}` }, ...fields };
    writeFileSync(path.join(root, `data/associations/${id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  }
  if (Object.keys(siteFields).length > 0) {
    const file = path.join(root, 'data/site.json');
    const site = JSON.parse(readFileSync(file, 'utf8')) as RecordFields;
    writeFileSync(file, JSON.stringify({ ...site, ...siteFields }));
  }
  return root;
}

/** What a reading of the small site with these records finds. */
export function reading(records: Readonly<Record<string, RecordFields>>, siteFields: RecordFields = {}): Reading {
  const root = siteWith(records, siteFields);
  try {
    return readSite({ root });
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Problems, a line each: rule, file, place, message, remedy. */
export function lines({ problems }: Reading): string[] {
  return problems
    .filter(({ file }) => file.startsWith('data/'))
    .map(
      ({ rule, file, line, column, message, hint }) =>
        `${rule} ${file}:${line ?? '-'}:${column ?? '-'} ${message} ${hint}`,
    );
}
