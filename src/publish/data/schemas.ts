import { readdirSync, readFileSync } from 'node:fs';
import { dataAddress } from '../../model/data-address.ts';
import type { Site } from '../../model/site.ts';
import { publicAddress } from '../../model/view.ts';
import { readSchemas } from '../../schemas/read-schemas.ts';

/** The schemas of records that those of the API build on. */
const SHARED = ['association.schema.json', 'common.schema.json'];

const FOLDER = new URL('./schemas/', import.meta.url);

function ownSchemas(): [string, object][] {
  const names = readdirSync(FOLDER).sort();
  return names.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]);
}

/** The schemas that the API serves, by file name. Each is served at its $id, so a validator finds what one refers to. */
export function servedSchemas(site: Site): Map<string, object> {
  const shared = [...readSchemas()].filter(([name]) => SHARED.includes(name));
  return new Map(
    [...shared, ...ownSchemas()].map(([name, schema]) => {
      return [name, { ...schema, $id: publicAddress(site, dataAddress.schema(name)) }];
    }),
  );
}
