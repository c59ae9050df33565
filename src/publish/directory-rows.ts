import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { directionOf } from '../i18n/language.ts';
import type { Row, Rows, Word } from '../lookup/rows.ts';
import { facetsOf, valueName, valuesOf, valueText } from '../model/facets.ts';
import { nameOf, officialNameOf } from '../model/names.ts';
import { nameOrder } from '../model/order.ts';
import type { Association, Site, Voice } from '../model/site.ts';

const scopeOf = ({ data: { scope } }: Association): string => scope.country ?? scope.area ?? '001';

/** Codes in the order of their names, and the place of each. */
function ordered(codes: Iterable<string>, voice: Voice, name: (code: string) => string) {
  const list = [...new Set(codes)]
    .map((code) => ({ code, name: name(code) }))
    .sort((a, b) => voice.format.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
  return { list, place: new Map(list.map(({ code }, index) => [code, index])) };
}

/** The words for the values of a facet, in their order, each with its language where that is not the reader's. */
function wordsFor(facet: string, codes: readonly { readonly code: string }[], site: Site, voice: Voice): Word[] {
  return codes.map(({ code }) => {
    const { text: name, language } = valueText(site, voice, facet, code);
    return language === voice.tag ? { name } : { name, language };
  });
}

/** What an association is found by beside the name that is shown. */
function otherWords({ data }: Association, shown: readonly string[]): string {
  const words = [
    ...Object.values(data.names),
    ...(data.formerNames ?? []).map(({ name }) => name),
    data.seat?.city ?? '',
    ...(data.focus ?? []),
  ];
  return [...new Set(words)].filter((text) => text !== '' && !shown.includes(text)).join(' ');
}

/** Only what differs from the usual: a row is sent for each association. */
function rowOf(association: Association, site: Site, voice: Voice, place: Places): Row {
  const { id, data } = association;
  const [name, official] = [nameOf(association, voice.tag), officialNameOf(association)];
  const differs = official.text !== name.text;
  return {
    id,
    name: name.text,
    ...(name.language !== voice.tag && { language: name.language }),
    ...(data.acronym !== undefined && data.acronym !== name.text && { acronym: data.acronym }),
    ...(differs && { official: official.text, officialLanguage: official.language }),
    scope: place.scopes.get(scopeOf(association)) ?? 0,
    ...(data.scope.subdivision !== undefined && { part: data.scope.subdivision }),
    kind: place.kinds.get(data.kind) ?? 0,
    ...(data.status !== 'active' && { status: place.statuses.get(data.status) ?? 0 }),
    ...(data.founded !== undefined && { founded: data.founded.year }),
    checked: data.checked.date,
    words: otherWords(association, [name.text, official.text]),
    facets: [...facetsOf(site).keys()].map((facet) =>
      valuesOf(association, facet).map((value) => place.values.get(facet)?.get(value) ?? 0),
    ),
  };
}

interface Places {
  readonly scopes: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The directory in one language, as the page that searches it reads it. */
export function directoryRows(site: Site, voice: Voice): Rows {
  const { all } = nameOrder(site, voice);
  const facets = [...facetsOf(site).values()].map(({ id, values }) => ({
    id,
    ...ordered(values.keys(), voice, (value) => valueName(site, voice, id, value)),
  }));
  const scopes = ordered(all.map(scopeOf), voice, (code) => voice.format.region(code));
  const kinds = ordered(
    all.map(({ data }) => data.kind),
    voice,
    (kind) => valueName(site, voice, 'kind', kind),
  );
  const statuses = ordered(
    all.map(({ data }) => data.status),
    voice,
    (status) => valueName(site, voice, 'status', status),
  );
  const places: Places = {
    scopes: scopes.place,
    kinds: kinds.place,
    statuses: statuses.place,
    values: new Map(facets.map(({ id, place }) => [id, place])),
  };
  const rows = all.map((association) => rowOf(association, site, voice, places));
  const words = {
    kinds: wordsFor('kind', kinds.list, site, voice),
    statuses: wordsFor('status', statuses.list, site, voice),
  };
  const tags = new Set([
    ...rows.flatMap(({ language, officialLanguage }) => [language ?? voice.tag, officialLanguage ?? voice.tag]),
    ...[...words.kinds, ...words.statuses].map(({ language }) => language ?? voice.tag),
  ]);
  return {
    facets: facets.map(({ id, list }) => ({ id, values: list.map(({ code }) => code) })),
    scopes: scopes.list.map(({ code, name }) => ({ name, words: site.source.format.region(code) })),
    ...words,
    old: voice.t('age.old'),
    directions: Object.fromEntries([...tags].sort().map((tag) => [tag, directionOf(tag)])),
    rows,
  };
}

/** The name under which the rows wait for the page's script. */
const GLOBAL = 'lecternRows';

/**
 * Writes the directory of each language as a classic script, which pages load from a disk as well as from a host.
 * Gives the addresses by language; none where the directory is empty.
 */
export function writeDirectoryRows(site: Site, output: string): Readonly<Record<string, string>> {
  if (site.associations.size === 0) return {};
  return Object.fromEntries(
    site.voices.map((voice) => {
      const text = `globalThis.${GLOBAL}=${JSON.stringify(directoryRows(site, voice))};\n`;
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
      const address = `assets/rows-${voice.tag}.${hash}.js`;
      writeFileSync(path.join(output, address), text);
      return [voice.tag, address];
    }),
  );
}
