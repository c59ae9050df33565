import { addressOf } from '../../model/address.ts';
import { API, dataAddress } from '../../model/data-address.ts';
import type { Association, Site } from '../../model/site.ts';
import { localText } from '../../model/text.ts';
import { publicAddress } from '../../model/view.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** JSON as it is written into files: indented, with a line break at the end. */
export const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function head(site: Site, schema: string) {
  return { $schema: publicAddress(site, dataAddress.schema(schema)), licence: LICENCE };
}

function entry({ id, data }: Association, site: Site) {
  const { $schema: _, ...record } = data;
  const pages = site.voices.map(({ tag }) => [tag, publicAddress(site, addressOf.association(tag, id))] as const);
  return { id, pages: Object.fromEntries(pages), record };
}

/** One association with the addresses of its pages. */
export function recordJson(association: Association, site: Site): object {
  return { ...head(site, 'api-record.schema.json'), ...entry(association, site) };
}

/** Several associations. */
export function recordsJson(associations: readonly Association[], site: Site): object {
  return {
    ...head(site, 'api-records.schema.json'),
    count: associations.length,
    associations: associations.map((one) => entry(one, site)),
  };
}

/** The countries that have associations, with how many, and where their records lie. */
export function countriesJson(countries: ReadonlyMap<string, readonly Association[]>, site: Site): object {
  return {
    ...head(site, 'api-countries.schema.json'),
    countries: [...countries].map(([code, associations]) => ({
      code,
      names: Object.fromEntries(site.voices.map(({ tag, format }) => [tag, format.region(code)])),
      count: associations.length,
      records: publicAddress(site, dataAddress.country(code, 'json')),
    })),
  };
}

/** The first file of the API: what it holds, and where. */
export function indexJson(site: Site): object {
  const at = (address: string): string => publicAddress(site, address);
  return {
    ...head(site, 'api-index.schema.json'),
    name: localText(site.data.name, site.source.tag, site.source.tag).text,
    version: 1,
    root: at(API),
    description: at(dataAddress.description()),
    documentation: Object.fromEntries(site.voices.map(({ tag }) => [tag, at(addressOf.data(tag))])),
    associations: at(dataAddress.all('json')),
    countries: at(dataAddress.countries()),
    count: site.associations.size,
  };
}
