/** The forms in which records are given out. */
export const DATA_FORMATS = ['json', 'csv', 'vcf', 'jsonld'] as const;

export type DataFormat = (typeof DATA_FORMATS)[number];

/** The folder of the data API. A change that breaks its readers gets a folder of its own, v2. */
export const API = 'api/v1/';

/** Where the files for machines live, from the site's first page. */
export const dataAddress = {
  index: (): string => `${API}index.json`,
  all: (format: DataFormat): string => `${API}associations.${format}`,
  record: (id: string, format: DataFormat): string => `${API}associations/${id}.${format}`,
  countries: (): string => `${API}countries.json`,
  country: (code: string, format: DataFormat): string => `${API}countries/${code.toLowerCase()}.${format}`,
  description: (): string => `${API}openapi.json`,
  schema: (name: string): string => `${API}schemas/${name}`,
  feed: (language: string, format: 'atom' | 'json', country?: string): string =>
    `${language}/feeds/${country === undefined ? 'directory' : `country-${country.toLowerCase()}`}.${format}`,
} as const;
