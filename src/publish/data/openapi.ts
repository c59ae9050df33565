import { API, DATA_FORMATS, type DataFormat } from '../../model/data-address.ts';
import type { Site } from '../../model/site.ts';
import { localText } from '../../model/text.ts';
import { publicAddress } from '../../model/view.ts';

/** The media types of the forms in which records are given out. */
export const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  vcf: 'text/vcard',
  jsonld: 'application/ld+json',
};

const FORM_NAMES: Readonly<Record<DataFormat, string>> = {
  json: 'JSON',
  csv: 'CSV (RFC 4180)',
  vcf: 'vCard 4 (RFC 6350)',
  jsonld: 'JSON-LD in the vocabulary of schema.org',
};

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly pattern: string;
  readonly example: string;
}

interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly type: string;
  readonly schema?: string;
  readonly parameter?: Parameter;
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function operation({ id, summary, type, schema, parameter }: Operation): object {
  const body = schema === undefined ? {} : { schema: { $ref: `schemas/${schema}` } };
  const found = { description: 'What was asked for.', content: { [type]: body } };
  if (parameter === undefined) return { get: { operationId: id, summary, responses: { '200': found } } };
  const { name, description, pattern, example } = parameter;
  const described = { name, in: 'path', required: true, description, schema: { type: 'string', pattern }, example };
  const responses = { '200': found, '404': { description: `There is no such ${name}.` } };
  return { get: { operationId: id, summary, parameters: [described], responses } };
}

const JSON_TYPE = MEDIA_TYPES.json;

function inAllForms(path: string, id: string, summary: string, schema: string, parameter?: Parameter) {
  return DATA_FORMATS.map((format) => [
    `${path}.${format}`,
    operation({
      id: `${id}${upper(format)}`,
      summary: `${summary}, as ${FORM_NAMES[format]}`,
      type: MEDIA_TYPES[format],
      ...(format === 'json' && { schema }),
      ...(parameter && { parameter }),
    }),
  ]);
}

/** The description of the data API (OpenAPI 3.1). */
export function openApi(site: Site, countries: readonly string[]): object {
  const name = localText(site.data.name, site.source.tag, site.source.tag).text;
  const [example = 'example'] = site.associations.keys();
  const association: Parameter = {
    name: 'association',
    description: 'The id of an association.',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    example,
  };
  const country: Parameter = {
    name: 'country',
    description: 'A country of ISO 3166-1 in two lower-case letters.',
    pattern: '^[a-z]{2}$',
    example: countries[0]?.toLowerCase() ?? 'nl',
  };
  const file = (id: string, summary: string, schema: string): object =>
    operation({ id, summary, type: JSON_TYPE, schema });
  return {
    openapi: '3.1.0',
    info: {
      title: `${name}: directory data`,
      version: '1.0.0',
      description: 'Static files: every answer is a file that was written when the site was built.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: publicAddress(site, API).replace(/\/$/, '') }],
    paths: Object.fromEntries([
      ['/index.json', file('index', 'What the API holds', 'api-index.schema.json')],
      ...inAllForms('/associations', 'associations', 'All associations', 'api-records.schema.json'),
      ...inAllForms(
        '/associations/{association}',
        'association',
        'One association',
        'api-record.schema.json',
        association,
      ),
      ...(countries.length === 0
        ? []
        : [
            ['/countries.json', file('countries', 'The countries that have associations', 'api-countries.schema.json')],
            ...inAllForms(
              '/countries/{country}',
              'country',
              'The associations of a country',
              'api-records.schema.json',
              country,
            ),
          ]),
    ]),
  };
}
