import { exampleOf, resolve, type Schema, type Schemas } from './describe.ts';

/** A field of a kind of file, as its schema describes it. */
export interface Field {
  /** Its name after those it lies in: scope.country; [] stands for each entry of a list. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** The values it may take, where there are only some. */
  readonly values: readonly string[];
  readonly example: unknown;
}

function inner(schemas: Schemas, id: string, schema: Schema, trail: string): Field[] {
  const list = schema.items && resolve(schemas, { schema: schema.items, id });
  if (list?.schema.properties !== undefined) return fieldsIn(schemas, list.id, list.schema, `${trail}[].`);
  return fieldsIn(schemas, id, schema, `${trail}.`);
}

function fieldsIn(schemas: Schemas, id: string, schema: Schema, trail: string): Field[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, part]): Field[] => {
    const found = resolve(schemas, { schema: part, id });
    const name = `${trail}${key}`;
    const { description = '', items } = found.schema;
    const field: Field = {
      name,
      description,
      required: required.includes(key),
      values: (found.schema.enum ?? items?.enum ?? []).map(String),
      example: exampleOf(schemas, found),
    };
    return [field, ...inner(schemas, found.id, found.schema, name)];
  });
}

/** Every field of a kind of file, each after the one it lies in. */
export function fieldsOf(schemas: Schemas, kind: string): Field[] {
  const root = schemas.get(kind);
  return root === undefined ? [] : fieldsIn(schemas, kind, root, '');
}
