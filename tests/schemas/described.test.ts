import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { FOLDERS, PROJECT } from '../../src/paths.ts';
import { resolve, type Schema } from '../../src/schemas/describe.ts';
import { readSchemas } from '../../src/schemas/read-schemas.ts';
import { strictValidator } from '../../src/schemas/validate.ts';

const schemas = readSchemas();

/** Every field of a schema with its path, however deep. */
function fieldsOf(id: string, schema: Schema, trail = ''): [string, Schema, string][] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, part]): [string, Schema, string][] => {
    const found = resolve(schemas, { schema: part, id });
    const inner = part.$ref?.startsWith('common') ? [] : fieldsOf(found.id, found.schema, `${trail}${name}.`);
    return [[`${trail}${name}`, found.schema, found.id], ...inner];
  });
  return schema.items === undefined ? fields : [...fields, ...fieldsOf(id, schema.items, trail)];
}

test('every field of an association’s record has a description and an example, and the example fits the field', () => {
  const root = schemas.get('association.schema.json') as Schema;
  const fields = fieldsOf('association.schema.json', root);
  assert.ok(fields.length > 50, `${fields.length} fields`);
  const validator = strictValidator(schemas.values());
  for (const [name, schema, id] of fields) {
    assert.ok(schema.description, `${name} has a description`);
    assert.ok(schema.examples?.length, `${name} has an example`);
    const pointer =
      name.split('.').length === 1
        ? validator.compile({
            $ref: `${id === 'common.schema.json' ? 'association.schema.json' : id}#/properties/${name}`,
          })
        : undefined;
    for (const example of schema.examples ?? [])
      assert.ok(
        pointer?.(example) ?? true,
        `${name}: ${JSON.stringify(example)} ${JSON.stringify(pointer?.errors?.map(({ message, instancePath }) => [instancePath, message]))}`,
      );
  }
});

test('every data file names its schema, so that editors complete and check it', () => {
  for (const folder of [FOLDERS.associations, FOLDERS.instruments, FOLDERS.messages])
    for (const name of readdirSync(path.join(PROJECT, folder))) {
      const { $schema } = JSON.parse(readFileSync(path.join(PROJECT, folder, name), 'utf8'));
      assert.ok(schemas.has(path.basename($schema)), `${folder}/${name}`);
      assert.equal(path.join(folder, $schema), `src/schemas/${path.basename($schema)}`);
    }
});
