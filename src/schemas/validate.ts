import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { nearest } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Schema, Schemas } from './describe.ts';
import { EXPLAIN } from './explain.ts';
import { explainKeyName } from './explain-keys.ts';
import type { Explanation } from './explanation.ts';
import { FORMATS } from './formats.ts';
import type { Locate } from './json.ts';
import { readSchemas } from './read-schemas.ts';
import type { Context } from './wording.ts';

/** The kinds of file that have a schema. */
export type Kind =
  | 'site'
  | 'standard'
  | 'page'
  | 'translation'
  | 'instrument'
  | 'association'
  | 'messages'
  | 'translation-record'
  | 'history'
  | 'links'
  | 'term';

/** The kinds that are heads of Markdown files, whose authors write YAML. */
const HEADS: ReadonlySet<Kind> = new Set(['standard', 'page', 'translation']);

/** A validator over the given schemas that refuses a schema with a slip in it, such as an unknown keyword or format. */
export function strictValidator(schemas: Iterable<Schema>): Ajv2020 {
  const validator = new Ajv2020({ strict: true, allErrors: true, ownProperties: true, verbose: true });
  for (const [name, format] of Object.entries(FORMATS))
    validator.addFormat(name, { type: 'string', validate: (value: string) => format(value) === undefined });
  for (const schema of schemas) validator.addSchema(schema);
  return validator;
}

interface Compiled {
  readonly schemas: Schemas;
  readonly of: (kind: Kind) => ValidateFunction;
}

/** Compiled once a process, and each kind only when the first file of it comes. */
let compiled: Compiled | undefined;

function compile(): Compiled {
  const schemas = readSchemas();
  const validator = strictValidator(schemas.values());
  const of = (kind: Kind): ValidateFunction => {
    const found = validator.getSchema(`${kind}.schema.json`);
    if (found === undefined) throw new Error(`There is no src/schemas/${kind}.schema.json.`);
    return found;
  };
  return { schemas, of };
}

/** The steps of a JSON pointer, with numbers where it enters a list. */
function stepsOf(pointer: string, value: unknown): (string | number)[] {
  let at = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}

/** Faults of one value, from the plainest; where a plain one holds, the finer ones follow from it. */
const PRECEDENCE = ['type', 'enum', 'minLength', 'maxLength', 'minItems', 'minProperties', 'pattern', 'format'];

/** The one fault of each value that is told, and every fault of keys. */
function plainest(errors: readonly ErrorObject[]): ErrorObject[] {
  const rank = ({ keyword }: ErrorObject): number => PRECEDENCE.indexOf(keyword);
  const place = ({ instancePath, propertyName = '' }: ErrorObject): string => `${instancePath}#${propertyName}`;
  const lowest = new Map<string, number>();
  for (const error of errors.filter((error) => rank(error) >= 0))
    lowest.set(place(error), Math.min(rank(error), lowest.get(place(error)) ?? PRECEDENCE.length));
  return errors.filter((error) => rank(error) < 0 || rank(error) === lowest.get(place(error)));
}

/** The keys that were meant by the unknown ones of the same record. */
function meantKeys(
  errors: readonly ErrorObject[],
  { instancePath, parentSchema }: ErrorObject,
): Set<string | undefined> {
  const keys = Object.keys((parentSchema as Schema | undefined)?.properties ?? {});
  const unknown = errors.filter(
    (other) => other.keyword === 'additionalProperties' && other.instancePath === instancePath,
  );
  return new Set(unknown.map(({ params }) => nearest(String(params.additionalProperty), keys)));
}

/** A misspelt key is one fault, not two: the key that is missing is the one that is misspelt. */
function withoutMisspelt(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter((error) => {
    if (error.keyword === 'required') return !meantKeys(errors, error).has(String(error.params.missingProperty));
    if (error.keyword !== 'oneOf') return true;
    const meant = meantKeys(errors, error);
    return !choices(error).some((key) => meant.has(key));
  });
}

const choices = ({ schema }: ErrorObject): string[] =>
  (schema as readonly Schema[]).flatMap(({ required = [] }) => required);

/** A choice of keys fails with all its branches; the choice alone is told, and only where nothing says more. */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const choiceErrors = errors.filter(({ keyword }) => keyword === 'oneOf');
  const inBranch = (error: ErrorObject): boolean =>
    choiceErrors.some(
      ({ schemaPath, instancePath }) =>
        error.instancePath === instancePath && error.schemaPath.startsWith(`${schemaPath}/`),
    );
  const saidBetter = (error: ErrorObject): boolean =>
    error.keyword === 'oneOf' &&
    errors.some(
      ({ keyword, instancePath, params }) =>
        keyword === 'dependentRequired' &&
        instancePath === error.instancePath &&
        choices(error).includes(String(params.missingProperty)),
    );
  return errors.filter((error) => !inBranch(error) && !saidBetter(error));
}

function explain(error: ErrorObject, context: Context): Explanation[] {
  const fault = { ...error, parentSchema: error.parentSchema as Schema | undefined };
  if (error.propertyName !== undefined) return explainKeyName(error.propertyName, fault, context);
  if (error.keyword === 'propertyNames') return []; // told by the fault of the name itself
  const sentence = EXPLAIN[error.keyword];
  if (sentence === undefined)
    throw new Error(`No sentence is written for the keyword ${error.keyword} (${error.schemaPath}).`);
  return sentence(fault, context);
}

/** A file with more faults than this is mended before the rest is shown. */
const SHOWN = 100;

/** Everything in which a value differs from the schema of its kind: one problem a fault, each with its place. */
export function validate(kind: Kind, value: unknown, file: string, locate: Locate): Problem[] {
  compiled ??= compile();
  const check = compiled.of(kind);
  if (check(value)) return [];
  const told = plainest(withoutMisspelt(withoutBranches(check.errors ?? [])));
  const context = { schemas: compiled.schemas, kind: `${kind}.schema.json`, yaml: HEADS.has(kind) };
  const all = told.flatMap((error) => explain(error, { ...context, path: stepsOf(error.instancePath, value) }));
  const rest = all.length - SHOWN;
  return all.slice(0, SHOWN).map(({ path, part, rule, message, hint }, index) => ({
    rule,
    severity: 'error',
    file,
    ...(locate(path, part) ?? locate([])),
    message: rest > 0 && index === SHOWN - 1 ? `${message} ${rest} more faults follow in this file.` : message,
    hint,
  }));
}
