import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { type Schema, type Schemas, target } from './describe.ts';
import { readSchemas } from './read-schemas.ts';

/** What the compiler is told: the shape of values, without the rules that types cannot hold. */
type Shape = Parameters<typeof compile>[0];

const TYPES = new URL('types.ts', import.meta.url);

const BANNER =
  '// Written by src/schemas/generate-types.ts from the schemas beside it: run “npm run types” after a change of one.\n\n';

const OPTIONS = {
  bannerComment: '',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 120 },
} as const;

const typeName = (definition: string): string => definition.charAt(0).toUpperCase() + definition.slice(1);

const present = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;

/** A reference becomes the name of a shared type, or the plain type where that says as much. */
function shapeOfReference(schemas: Schemas, id: string, schema: Schema): Shape {
  const found = target(schemas, { schema, id });
  if (found === undefined) throw new Error(`${id} refers to ${schema.$ref}, which does not exist.`);
  const description = schema.description ?? found.schema.description;
  const name = typeName(schema.$ref?.split('/').at(-1) ?? '');
  return present({
    description,
    ...(found.schema.type === 'object' ? { tsType: name } : { type: found.schema.type }),
  }) as Shape;
}

function shapeOf(schemas: Schemas, id: string, schema: Schema): Shape {
  if (schema.$ref !== undefined) return shapeOfReference(schemas, id, schema);
  const inner = (part: Schema): Shape => shapeOf(schemas, id, part);
  const { description, type, enum: values, required, properties, additionalProperties: others, items } = schema;
  return present({
    description,
    type,
    enum: values,
    required,
    additionalProperties: typeof others === 'object' ? inner(others) : others,
    items: items && inner(items),
    properties: properties && Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, inner(part)])),
  }) as Shape;
}

/** The types of all kinds of file as TypeScript, with the shared shapes first, each named once. */
export async function generateTypes(): Promise<string> {
  const schemas = readSchemas();
  const shared = [...schemas].flatMap(([id, { $defs = {} }]) =>
    Object.entries($defs)
      .filter(([, { type }]) => type === 'object')
      .map(([name, schema]) => ({ id, name: typeName(name), schema })),
  );
  const kinds = [...schemas]
    .filter(([, { properties }]) => properties !== undefined)
    .map(([id, schema]) => ({ id, name: schema.title ?? id, schema }));
  const parts = await Promise.all(
    [...shared, ...kinds].map(({ id, name, schema }) => compile(shapeOf(schemas, id, schema), name, { ...OPTIONS })),
  );
  return BANNER + parts.join('\n');
}

/** The types as they were last written. */
export const writtenTypes = (): string => readFileSync(TYPES, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TYPES, await generateTypes());
