import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AssociationFile } from '../../src/schemas/types.ts';

/** What records say of a body as a whole, which another body can say as well. */
type Shared = Pick<AssociationFile, 'scope' | 'seat' | 'services' | 'kind'>;

const withNumber = (texts: Readonly<Record<string, string>>, number: number): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, `${text} ${number}`]));

/** A record with the words of a real one and the place and kind of another; its name says that it is made up. */
function recombined(record: AssociationFile, other: Shared, number: number, parent: string | undefined): object {
  const { listed: _, successor: __, facets: ___, parent: ____, ...rest } = record;
  const host = `body-${number}.example`;
  return {
    ...rest,
    $schema: undefined,
    names: withNumber(record.names, number),
    // As in the real directory, few share an acronym.
    acronym: record.acronym && `${record.acronym}${Math.floor(number / 300) || ''}`,
    kind: other.kind,
    scope: other.scope,
    seat: other.seat,
    services: other.services,
    status: record.status === 'merged' ? 'defunct' : record.status,
    website: record.website && { ...record.website, address: `https://${host}/`, httpOnly: undefined },
    email: record.email && { ...record.email, address: `info@${host}` },
    sources: [`https://${host}/about`, `https://source-${number % 500}.example/list`],
    parent,
  };
}

/**
 * Writes a site with so many records, recombined from the real ones, in all languages of the real site and without
 * texts. Every tenth is part of another; nothing else holds them together.
 */
export function writeRecords(project: string, root: string, count: number): void {
  cpSync(path.join(project, 'data'), path.join(root, 'data'), {
    recursive: true,
    filter: (source) => !/[\\/]data[\\/](associations[\\/].|history|translations|glossary|links)/.test(source),
  });
  mkdirSync(path.join(root, 'content'));
  const folder = path.join(project, 'data/associations');
  const real = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  for (let number = 0; number < count; number++) {
    const [record, other] = [real[number % real.length], real[(number * 7 + Math.floor(number / 13)) % real.length]];
    const parent = number % 10 === 9 ? `body-${number - 9}` : undefined;
    const file = path.join(root, `data/associations/body-${number}.json`);
    writeFileSync(file, JSON.stringify(recombined(record, other, number, parent), null, 2));
  }
}
