import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Problem } from '../problem.ts';
import type { Locate } from './json.ts';
export type Kind = 'site' | 'standard' | 'page' | 'translation' | 'instrument' | 'association' | 'messages';
const folder = new URL('.', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
for (const name of readdirSync(folder)) if (name.endsWith('.schema.json')) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
export function validate(kind: Kind, value: unknown, file: string, locate: Locate): Problem[] {
  const check = ajv.getSchema(`${kind}.schema.json`);
  if (check === undefined || check(value)) return [];
  return (check.errors ?? []).map((error) => ({ rule: 'schema', severity: 'error' as const, file, message: `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`, hint: '', ...locate([]) }));
}
