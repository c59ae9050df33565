import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { bibtex } from '../../../src/model/citing/bibtex.ts';
import { type Citation, citationsOf } from '../../../src/model/citing/citation.ts';
import { cslItem } from '../../../src/model/citing/csl.ts';
import { MANNERS, plainCitation } from '../../../src/model/citing/plain.ts';
import { ris } from '../../../src/model/citing/ris.ts';
import type { Site } from '../../../src/model/site.ts';
import { PROJECT } from '../../../src/paths.ts';
import { readSite } from '../../../src/read-site.ts';

const site = readSite({ root: PROJECT }).site as Site;
const standard = site.standards.get('case-assignment');
assert.ok(standard);
const LANGUAGES = site.voices.map(({ tag }) => tag);

function citationsIn(language: string): Citation[] {
  assert.ok(standard);
  return citationsOf(site, standard, standard.translations.get(language) ?? standard.source);
}

/** A provision and the whole standard in a language, in every form. */
function forms(language: string): string {
  const voice = site.voices.find(({ tag }) => tag === language);
  assert.ok(voice);
  const chosen = citationsIn(language).filter(({ part }) => part === undefined || part.number === '4.4');
  return chosen
    .flatMap((citation) => [
      ...MANNERS.map((manner) => `${manner}: ${plainCitation(citation, manner, voice)}`),
      bibtex(citation),
      ris(citation).replaceAll('\r\n', '\n'),
      JSON.stringify(cslItem(citation), null, 1),
    ])
    .join('\n');
}

for (const language of LANGUAGES) {
  test(`citations in ${language} are, letter for letter, those that were looked at`, () => {
    const golden = new URL(`golden/${language}.txt`, import.meta.url);
    assert.equal(`${forms(language)}\n`, readFileSync(golden, 'utf8'));
  });
}

/** What the entry says once a reference manager has read it. */
interface Read {
  readonly [field: string]: unknown;
  readonly title?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

function readBack(format: string, text: string): Read[] {
  return plugins.input.chain(text, { forceType: format, generateGraph: false }) as Read[];
}

test('a reference manager reads every BibTeX entry back: title, day and address', () => {
  for (const language of LANGUAGES) {
    const citations = citationsIn(language);
    const read = readBack('@bibtex/text', citations.map(bibtex).join('\n'));
    assert.equal(read.length, citations.length);
    for (const [index, item] of read.entries()) {
      const wanted = citations[index];
      assert.equal(item.title, wanted?.title);
      assert.equal(item.URL, wanted?.address);
      assert.deepEqual(item.issued?.['date-parts'][0], wanted?.date.split('-').map(Number));
    }
  }
});

test('a reference manager reads every RIS record back', () => {
  for (const language of LANGUAGES) {
    const citations = citationsIn(language);
    const read = readBack('@ris/file', citations.map(ris).join('\r\n'));
    assert.equal(read.length, citations.length);
    for (const [index, item] of read.entries()) {
      assert.equal(item.title, citations[index]?.title);
      assert.equal(item.URL, citations[index]?.address);
      assert.deepEqual(item.issued?.['date-parts'][0], citations[index]?.date.split('-').map(Number));
    }
  }
});

test('every CSL-JSON item has the fields and types of its schema, in every language', () => {
  const asRead = (items: readonly object[]): object[] => JSON.parse(JSON.stringify(items)) as object[];
  assert.deepEqual(plugins.input.util.clean([{ id: 'x', type: 'norm', version: 2, provision: '1' }], false), [
    { id: 'x' },
  ]);
  for (const language of LANGUAGES) {
    const items = asRead(citationsIn(language).map(cslItem));
    assert.ok(items.length > 5);
    assert.deepEqual(plugins.input.util.clean(items, false), items);
  }
});

test('signs that mean something in LaTeX are written as commands', () => {
  const [first] = citationsIn('en');
  assert.ok(first);
  const entry = bibtex({ ...first, title: '50 % of {R&D} #1_a ~^\\ $' });
  assert.match(
    entry,
    /title = \{\{50 \\% of \\\{R\\&D\\\} \\#1\\_a \\textasciitilde\{\}\\textasciicircum\{\}\\textbackslash\{\} \\\$\}\}/,
  );
});

test('a released text is cited at the address of its version, one still behind at its own, a draft at its page', () => {
  assert.match(citationsIn('fr')[0]?.address ?? '', /\/fr\/standards\/case-assignment\/versions\/2\.0\/$/);
  assert.match(citationsIn('ru')[0]?.address ?? '', /\/ru\/standards\/case-assignment\/versions\/1\.0\/$/);
  const draft = site.standards.get('peer-exchange');
  assert.ok(draft);
  const [, provision] = citationsOf(site, draft, draft.source);
  assert.match(provision?.address ?? '', /\/en\/standards\/peer-exchange\/#[a-z-]+$/);
});
