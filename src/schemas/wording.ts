import { excerpt } from '../files/finding.ts';
import { type Described, describe, type Schema, type Schemas } from './describe.ts';

/** What a sentence may draw on: the schemas, the kind of file, how its author writes values, and the place. */
export interface Context {
  readonly schemas: Schemas;
  readonly kind: string;
  readonly yaml: boolean;
  readonly path: readonly (string | number)[];
}

/** So many names are listed; more are a wall. */
export const LISTED = 24;

/** A value as a message shows it. */
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? `“${excerpt(value)}”` : excerpt(JSON.stringify(value) ?? 'nothing');

/** Values in one row. */
export const list = (values: readonly unknown[]): string => values.map(String).join(', ');

/** A path as a reader follows it: places › entry 3 › topic. */
function trail(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : excerpt(step))).join(' › ');
}

/** What a sentence is about: the file, or a place in it. */
export const subject = (path: readonly (string | number)[], root = 'This file'): string =>
  path.length === 0 ? root : `“${trail(path)}”`;

/** A key with a value, as it is written in this kind of file. */
export function written(context: Context, key: string, value: unknown): string {
  if (!context.yaml) return `"${key}": ${JSON.stringify(value)}`;
  if (typeof value === 'string') return `${key}: ${value}`;
  if (Array.isArray(value)) return `${key}: [${list(value)}]`;
  const inner = Object.entries(value as Record<string, unknown>).map(([name, text]) => `${name}: ${String(text)}`);
  return `${key}: {${inner.join(', ')}}`;
}

/** What the schema says of a place. */
export function described(context: Context, path = context.path): Described | undefined {
  return describe(context.schemas, context.kind, path);
}

const COMPARE = 'Compare it with another file of this kind.';

function inWords({ description = COMPARE, examples: [example] = [] }: Schema): string {
  if (example === undefined) return description;
  return `${description} An example: ${typeof example === 'string' ? example : JSON.stringify(example)}.`;
}

/** What belongs in a place: the words of the schema, and an example. */
export function remedy(context: Context): string {
  const found = described(context);
  return found === undefined ? COMPARE : inWords(found.schema);
}

/** How a value is written: the words of the shared shape where there is one, else those of the place. */
export function form(context: Context, shape: Schema | undefined): string {
  return shape?.description === undefined ? remedy(context) : inWords(shape);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a record of keys and values',
  array: 'a list',
  null: 'nothing (null)',
};

/** The name of a type of JSON Schema, as an author would call it. */
export const nameOfType = (type: unknown): string => TYPES[String(type)] ?? String(type);
