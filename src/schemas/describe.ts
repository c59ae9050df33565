/** As much of a JSON Schema as is needed to tell an author what belongs in a place. */
export interface Schema {
  readonly $id?: string;
  readonly title?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** All schemas by their $id. */
export type Schemas = ReadonlyMap<string, Schema>;

/** A schema and the file it stands in, which its references start from. */
export interface Described {
  readonly schema: Schema;
  readonly id: string;
}

/** The shared shape that a schema refers to, if it refers to one. */
export function target(schemas: Schemas, { schema, id }: Described): Described | undefined {
  if (schema.$ref === undefined) return undefined;
  const [file = '', pointer = ''] = schema.$ref.split('#');
  const base = file === '' ? id : file;
  const root = schemas.get(base);
  const found = pointer === '' ? root : root?.$defs?.[pointer.replace(/^\/\$defs\//, '')];
  return found && { schema: found, id: base };
}

/** A schema with the shared shape it refers to laid under it: its own description comes first. */
export function resolve(schemas: Schemas, described: Described): Described {
  const shared = target(schemas, described);
  if (shared === undefined) return described;
  const under = resolve(schemas, shared);
  return { schema: { ...under.schema, ...described.schema }, id: under.id };
}

/** What the schema says of the value at a path; undefined where it knows no such place. */
export function describe(schemas: Schemas, kind: string, path: readonly (string | number)[]): Described | undefined {
  const root = schemas.get(kind);
  let at = root && resolve(schemas, { schema: root, id: kind });
  for (const step of path) {
    if (at === undefined) return undefined;
    const { schema, id } = at;
    const named = typeof step === 'string' && Object.hasOwn(schema.properties ?? {}, step);
    const others = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const inner = typeof step === 'number' ? schema.items : named ? schema.properties?.[step] : others;
    at = inner && resolve(schemas, { schema: inner, id });
  }
  return at;
}

/** A value that would do, made of the examples of the schema. */
export function exampleOf(schemas: Schemas, described: Described): unknown {
  const { schema, id } = resolve(schemas, described);
  const inner = (part: Schema): unknown => exampleOf(schemas, { schema: part, id });
  if (schema.examples?.length) return schema.examples[0];
  if (schema.enum?.length) return schema.enum[0];
  if (schema.type === 'array') return schema.items === undefined ? [] : [inner(schema.items)];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type !== 'object') return '…';
  if (typeof schema.additionalProperties === 'object') return { en: inner(schema.additionalProperties) };
  const keys = schema.required ?? Object.keys(schema.properties ?? {}).slice(0, 1);
  return Object.fromEntries(keys.map((key) => [key, inner(schema.properties?.[key] ?? {})]));
}
