import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { parse as parseVcard } from 'vcard4';
import { csvCell } from '../../src/publish/data/csv.ts';
import { folded } from '../../src/publish/data/vcard.ts';
import { dataFiles } from '../../src/publish/data/write.ts';
import { escapeXml } from '../../src/publish/xml.ts';
import { reading } from '../checks/directory.ts';
import { filesIn, realSite } from '../site/built.ts';
import { TRICKY_NAMES, withTrickyNames } from './tricky.ts';

const { site: small } = reading({});
assert.ok(small);
const trickySite = withTrickyNames(small);
const tricky = new Map(dataFiles(trickySite));
const real = realSite();

const file = (address: string): string => {
  const text = tricky.get(address);
  assert.ok(text !== undefined, address);
  return text;
};
const realFile = (address: string): string => readFileSync(path.join(real, address), 'utf8');
const realFiles = (pattern: RegExp): string[] => filesIn(real).filter((name) => pattern.test(name));

const FORMULA = /^\s*[=+\-@＝＋－＠]/;

test('a spreadsheet finds no formula in the table, and every name comes back whole', () => {
  const text = file('api/v1/associations.csv');
  assert.ok(text.startsWith('\uFEFF'));
  const rows: string[][] = parseCsv(text, { bom: true, relax_column_count: false, record_delimiter: '\r\n' });
  const [head = [], ...records] = rows;
  assert.equal(records.length, TRICKY_NAMES.length);
  for (const cell of rows.flat()) assert.doesNotMatch(cell, FORMULA);
  const column = head.indexOf('name');
  for (const [index, [, name]] of TRICKY_NAMES.entries())
    assert.equal(records[index]?.[column]?.replace(/^'/, ''), name);
  assert.equal(records[0]?.[head.indexOf('other_names')], 'el: Ένωση');
});

test('cells that are numbers or words stay as they are; what begins like a formula, and what holds marks, does not', () => {
  assert.equal(csvCell('1995'), '1995');
  assert.equal(csvCell('a-b'), 'a-b');
  assert.equal(csvCell('=1'), "'=1");
  assert.equal(csvCell('  @x'), "'  @x");
  assert.equal(csvCell('a"b,c'), '"a""b,c"');
});

test('every table of the real site has as many cells in each row as its head', () => {
  const tables = realFiles(/^api\/v1\/.*\.csv$/);
  assert.ok(tables.length > 100);
  for (const name of tables) {
    const rows: string[][] = parseCsv(realFile(name), { bom: true });
    assert.ok(rows.length > 1, name);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, FORMULA, name);
  }
  assert.equal(parseCsv(realFile('api/v1/associations.csv'), { bom: true }).length, 103);
});

interface Property {
  readonly value: unknown;
  readonly params?: unknown;
}

const propertiesOf = (card: ReturnType<typeof parseVcard>, name: string): Property[] => {
  assert.ok(!Array.isArray(card));
  return (card as { getProperty(name: string): Property[] }).getProperty(name);
};

test('a vCard parser reads every tricky name, note and city back', () => {
  const cards = parseVcard(file('api/v1/associations.vcf'));
  assert.ok(Array.isArray(cards));
  assert.equal(cards.length, TRICKY_NAMES.length);
  for (const [index, [, name]] of TRICKY_NAMES.entries()) {
    const card = cards[index] as ReturnType<typeof parseVcard>;
    const plain = name.replace(/\r\n/g, '\n');
    const unescaped = (value: unknown): string =>
      String(value).replace(/\\([\\,;nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
    assert.equal(unescaped(propertiesOf(card, 'FN')[0]?.value), plain);
    assert.equal(unescaped(propertiesOf(card, 'NOTE')[0]?.value), plain);
    assert.equal(propertiesOf(card, 'KIND')[0]?.value, 'org');
    assert.equal(propertiesOf(card, 'EMAIL')[0]?.value, 'info@tricky.example');
  }
});

test('a vCard has lines of at most 75 bytes that end with CR LF, and no character is broken', () => {
  for (const [, name] of TRICKY_NAMES) {
    const lines = folded(`NOTE:${name.replace(/\s/g, ' ').repeat(4)}`).split('\r\n');
    assert.equal(lines.pop(), '');
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!lines.join('').includes('\uFFFD'));
  }
});

test('every vCard of the real site is read by a parser', () => {
  const names = realFiles(/^api\/v1\/associations\/.*\.vcf$/);
  assert.equal(names.length, 102);
  for (const name of names) {
    const card = parseVcard(realFile(name));
    assert.equal(propertiesOf(card, 'FN').length > 0, true, name);
  }
});

/** Every JSON Schema of a site's API under its $id, as a program would load them. */
function apiSchemas(files: Iterable<readonly [string, string]>): Ajv2020 {
  const validator = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  for (const [address, text] of files) if (address.startsWith('api/v1/schemas/')) validator.addSchema(JSON.parse(text));
  return validator;
}

function validateAll(files: ReadonlyMap<string, string>): number {
  const validator = apiSchemas(files);
  let count = 0;
  for (const [address, text] of files) {
    if (!/^api\/v1\/(?!schemas\/|openapi).*\.json$/.test(address)) continue;
    const value = JSON.parse(text) as { $schema: string };
    assert.ok(validator.validate(value.$schema, value), `${address} ${validator.errorsText()}`);
    count += 1;
  }
  return count;
}

const realData = (): Map<string, string> => new Map(realFiles(/^api\/.*\.json$/).map((name) => [name, realFile(name)]));

test('each JSON file fits the schema that it names, which is served at its $id', () => {
  assert.ok(validateAll(tricky) > 10);
  const files = realData();
  assert.ok(validateAll(files) > 102);
  for (const [address, text] of files)
    if (address.startsWith('api/v1/schemas/')) assert.equal(new URL(JSON.parse(text).$id).pathname.slice(1), address);
});

test('the schemas tell a file with a field too many, or one too few', () => {
  const validator = apiSchemas(tricky);
  const value = JSON.parse(file('api/v1/associations/tricky-0.json'));
  assert.ok(!validator.validate(value.$schema, { ...value, more: 1 }));
  assert.ok(!validator.validate(value.$schema, { ...value, record: { ...value.record, names: undefined } }));
});

test('the API description passes a validator of OpenAPI 3.1, and every address it names is a file', async () => {
  const schemas = [...tricky.keys()]
    .filter((address) => address.startsWith('api/v1/schemas/'))
    .map((address) => address.replace('api/v1/', ''));
  for (const [text, exists] of [
    [file('api/v1/openapi.json'), (name: string) => tricky.has(name)],
    [realFile('api/v1/openapi.json'), (name: string) => existsSync(path.join(real, name))],
  ] as const) {
    const description = JSON.parse(text);
    const validator = new Validator();
    // The schemas have tests of their own; this validator knows no references from one of them to another.
    for (const name of schemas) await validator.addSpecRef({ type: 'object' }, name);
    const { valid, errors } = await validator.validate(description);
    assert.ok(valid, JSON.stringify(errors));
    assert.equal((await new Validator().validate({ ...description, paths: { x: 1 } })).valid, false);
    for (const [template, { get }] of Object.entries<{
      get: { parameters?: { name: string; example: string }[]; responses: object };
    }>(description.paths)) {
      const address = template.replace(
        /\{(\w+)\}/g,
        (_, name) => get.parameters?.find((one) => one.name === name)?.example ?? '',
      );
      assert.ok(exists(`api/v1${address}`), address);
    }
    const refs = Array.from(text.matchAll(/"\$ref": "([^"]+)"/g), ([, ref]) => ref);
    assert.ok(refs.length > 3);
    for (const ref of refs) assert.ok(exists(`api/v1/${ref}`), ref);
  }
});

const VOICES = ['it', 'fa'];

/** A parser that ends at the first thing XML 1.0 and its namespaces do not allow. */
function parseStrictly(xml: string, about: string): void {
  new SaxesParser({ xmlns: true, position: true, fileName: about }).write(xml).close();
}

test('a strict parser of XML takes every Atom feed, and ends at a mark that is not escaped', () => {
  const feeds = [...tricky].filter(([address]) => address.endsWith('.atom'));
  assert.ok(feeds.length > 4);
  for (const [address, text] of feeds) parseStrictly(text, address);
  for (const name of realFiles(/\.atom$/)) parseStrictly(realFile(name), name);
  parseStrictly(realFile('sitemap.xml'), 'sitemap.xml');
  const sound = file('it/feeds/directory.atom');
  for (const broken of [sound.replace('&lt;', '<'), sound.replace('</title>', ''), sound.replace('<id>', '<id>\u0008')])
    assert.throws(() => parseStrictly(broken, 'broken'));
});

test('a reader of Atom finds every change with its own id, its day and its words, in each language', () => {
  for (const language of VOICES) {
    const feed = parseAtomFeed(file(`${language}/feeds/directory.atom`));
    const entries = feed.entries ?? [];
    assert.equal(entries.length, 2 * TRICKY_NAMES.length);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    assert.equal(feed.updated, '2026-01-02T00:00:00Z');
    assert.ok(entries.every(({ updated, title }) => updated && title));
    const titles = TRICKY_NAMES.map(([, name]) => name.trim().replace(/\s+/g, ' '));
    for (const title of titles)
      assert.ok(
        entries.some((entry) =>
          String(entry.title?.value ?? entry.title)
            .replace(/\s+/g, ' ')
            .includes(title),
        ),
        title,
      );
    const days = entries.map(({ updated }) => String(updated));
    assert.deepEqual(days, [...days].sort().reverse());
  }
});

test('a reader of JSON Feed finds the same changes, and a country’s feed holds that country alone', () => {
  for (const language of VOICES) {
    const feed = parseJsonFeed(JSON.parse(file(`${language}/feeds/directory.json`)));
    assert.equal(feed.items?.length, 2 * TRICKY_NAMES.length);
    assert.equal(feed.language, language);
    const atom = parseAtomFeed(file(`${language}/feeds/directory.atom`));
    assert.deepEqual(
      feed.items?.map(({ id }) => id),
      atom.entries?.map(({ id }) => id),
    );
    const italian = parseJsonFeed(JSON.parse(file(`${language}/feeds/country-it.json`)));
    assert.equal(italian.items?.length, 2 * Math.ceil(TRICKY_NAMES.length / 2));
  }
  const notes = JSON.parse(file('it/feeds/directory.json')).items.map(
    ({ content_text }: { content_text: string }) => content_text,
  );
  for (const [, name] of TRICKY_NAMES) assert.ok(notes.includes(name), name);
});

test('every feed of the real site is read, and the page names it', () => {
  const names = realFiles(/^[^/]+\/feeds\//);
  assert.ok(names.length > 8 * 2 * 20);
  for (const name of names) {
    const text = realFile(name);
    if (name.endsWith('.atom')) assert.ok((parseAtomFeed(text).entries?.length ?? 0) > 0, name);
    else assert.ok((parseJsonFeed(JSON.parse(text)).items?.length ?? 0) > 0, name);
  }
  const directory = realFile('ar/directory/index.html');
  assert.match(
    directory,
    /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\.\.\/feeds\/directory\.atom">/,
  );
  assert.match(realFile('ar/directory/ncpvaw/index.html'), /href="\.\.\/\.\.\/feeds\/[a-z-]+\.json"/);
});

test('text for XML loses the characters that XML cannot hold, and has its marks escaped', () => {
  assert.equal(escapeXml('a\u0008<b>&"\'\uD800'), 'a\uFFFD&lt;b&gt;&amp;&quot;&apos;\uFFFD');
});

test('a dead or usurped website is handed on in no table, card or JSON-LD', () => {
  const [association] = trickySite.associations.values();
  assert.ok(association);
  const website = { address: 'https://lost.example/', status: 'usurped' as const };
  const lost = { ...association, data: { ...association.data, website } };
  const files = new Map(dataFiles({ ...trickySite, associations: new Map([[lost.id, lost]]) }));
  for (const form of ['csv', 'vcf', 'jsonld'])
    assert.ok(!files.get(`api/v1/associations/${lost.id}.${form}`)?.includes('lost.example'), form);
  assert.ok(files.get(`api/v1/associations/${lost.id}.json`)?.includes('"usurped"'));
});
