import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { dataFiles } from '../../src/publish/data/write.ts';
import { reading } from '../checks/directory.ts';
import { filesIn, realSite } from '../site/built.ts';
import { TRICKY_NAMES, withTrickyNames } from './tricky.ts';

/** The context of schema.org as far as it matters here: its words, and which of them hold addresses. Nothing is fetched. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  mainEntityOfPage: { '@type': '@id' },
};

const documentLoader = async (url: string) => {
  assert.equal(url, 'https://schema.org');
  return { contextUrl: null, documentUrl: url, document: { '@context': CONTEXT } };
};

type Node = Record<string, { '@value'?: string; '@language'?: string; '@id'?: string }[]>;

const expand = async (text: string): Promise<Node[]> =>
  (await jsonld.expand(JSON.parse(text), { documentLoader, safe: true })) as Node[];

test('a JSON-LD processor finds every tricky name with its language', async () => {
  const { site } = reading({});
  assert.ok(site);
  const files = new Map(dataFiles(withTrickyNames(site)));
  for (const [index, [language, name]] of TRICKY_NAMES.entries()) {
    const [node] = await expand(files.get(`api/v1/associations/tricky-${index}.jsonld`) ?? '');
    assert.deepEqual(node?.['https://schema.org/name'], [{ '@value': name, '@language': language.toLowerCase() }]);
    assert.equal(
      node?.['https://schema.org/mainEntityOfPage']?.[0]?.['@id'],
      `https://ordine.example/norme/it/directory/tricky-${index}/`,
    );
  }
  const graph = await expand(files.get('api/v1/associations.jsonld') ?? '');
  assert.equal(graph.length, TRICKY_NAMES.length);
});

test('every JSON-LD file of the real site is read without a loss, and parents are named by the same id', async () => {
  const folder = path.join(realSite(), 'api/v1/associations');
  const ids = new Set<string>();
  const parents: string[] = [];
  for (const name of filesIn(folder).filter((one) => one.endsWith('.jsonld'))) {
    const [node] = await expand(readFileSync(path.join(folder, name), 'utf8'));
    ids.add(String(node?.['@id']));
    const parent = node?.['https://schema.org/parentOrganization']?.[0]?.['@id'];
    if (parent !== undefined) parents.push(parent);
  }
  assert.equal(ids.size, 102);
  assert.ok(parents.length > 0);
  for (const parent of parents) assert.ok(ids.has(parent), parent);
});
