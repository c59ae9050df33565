import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { associationsByCountry } from '../../model/countries.ts';
import { DATA_FORMATS, type DataFormat, dataAddress } from '../../model/data-address.ts';
import type { Association, Site } from '../../model/site.ts';
import { csvOf } from './csv.ts';
import { feedFiles } from './feeds.ts';
import { countriesJson, indexJson, jsonText, recordJson, recordsJson } from './json.ts';
import { jsonLdGraph, jsonLdOf } from './json-ld.ts';
import { openApi } from './openapi.ts';
import { servedSchemas } from './schemas.ts';
import { vcardOf } from './vcard.ts';

type File = readonly [address: string, text: string];

const cards = (associations: readonly Association[], site: Site): string =>
  associations.map((one) => vcardOf(one, site)).join('');

type Writer = (associations: readonly Association[], site: Site) => string;

const MANY: Readonly<Record<DataFormat, Writer>> = {
  json: (associations, site) => jsonText(recordsJson(associations, site)),
  csv: csvOf,
  vcf: cards,
  jsonld: (associations, site) => jsonText(jsonLdGraph(associations, site)),
};

const ONE: Readonly<Record<DataFormat, (association: Association, site: Site) => string>> = {
  json: (association, site) => jsonText(recordJson(association, site)),
  csv: (association, site) => csvOf([association], site),
  vcf: vcardOf,
  jsonld: (association, site) => jsonText(jsonLdOf(association, site)),
};

/** Every file for machines with its text, one after another, so that ten thousand records need little memory. */
export function* dataFiles(site: Site): Generator<File> {
  const all = [...site.associations.values()];
  const countries = associationsByCountry(site);
  yield [dataAddress.index(), jsonText(indexJson(site))];
  yield [dataAddress.description(), jsonText(openApi(site, [...countries.keys()]))];
  for (const [name, schema] of servedSchemas(site)) yield [dataAddress.schema(name), jsonText(schema)];
  if (countries.size > 0) yield [dataAddress.countries(), jsonText(countriesJson(countries, site))];
  for (const format of DATA_FORMATS) {
    yield [dataAddress.all(format), MANY[format](all, site)];
    for (const [code, associations] of countries)
      yield [dataAddress.country(code, format), MANY[format](associations, site)];
    for (const association of all) yield [dataAddress.record(association.id, format), ONE[format](association, site)];
  }
  yield* feedFiles(site, countries);
}

/** Writes the data API and the feeds. */
export function writeData(site: Site, output: string): void {
  const made = new Set<string>();
  for (const [address, text] of dataFiles(site)) {
    const file = path.join(output, address);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  }
}
