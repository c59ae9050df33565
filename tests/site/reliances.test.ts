import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { placeId } from '../../src/model/address.ts';
import type { Site } from '../../src/model/site.ts';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { realSite } from './built.ts';

const site = readSite({ root: PROJECT, languages: ['en', 'ar'] }).site as Site;
const page = (address: string): string => readFileSync(path.join(realSite(), address, 'index.html'), 'utf8');

const known = new Map<string, ReadonlyMap<string, string>>();

/** The rows of an instrument's page, by the id of their place; the row of the whole text has none. */
function rowsOf(language: string, id: string): ReadonlyMap<string, string> {
  const address = `${language}/instruments/${id}`;
  const found = known.get(address) ?? readRows(page(address));
  known.set(address, found);
  return found;
}

function readRows(markup: string): Map<string, string> {
  const table = /<section class="places"[\s\S]*?<\/section>/.exec(markup)?.[0] ?? '';
  return new Map(
    Array.from(table.matchAll(/<tr(?: id="([^"]*)")?><th scope="row">[\s\S]*?<\/tr>/g), ([row, place = '']) => [
      place,
      row,
    ]),
  );
}

const marks = (markup: string): boolean => markup.includes('class="doubt"');

test('each citation of a standard stands on the page of its instrument, at its place, and leads back to the provision', () => {
  let citations = 0;
  for (const language of ['en', 'ar']) {
    for (const { slug, source } of site.standards.values()) {
      for (const { id, citations: cited } of source.rendered.sections) {
        for (const { instrument, place } of cited) {
          const row = rowsOf(language, instrument).get(place === null ? '' : placeId(place)) ?? '';
          assert.ok(row.includes(`/standards/${slug}/#${id}"`), `${language} ${slug}#${id}: ${instrument}, ${place}`);
          citations += 1;
        }
      }
    }
  }
  assert.ok(citations > 700, `${citations} citations`);
});

test('nothing else is said to rest on an instrument, and each place says what it was checked by', () => {
  for (const { id, data } of site.instruments.values()) {
    const rows = rowsOf('en', id);
    const cited = [...rows].flatMap(([place, row]) =>
      Array.from(row.matchAll(/\/standards\/([a-z-]+)\/#([a-z0-9-]+)"/g), ([, slug = '', section = '']) => ({
        place,
        slug,
        section,
      })),
    );
    for (const { place, slug, section } of cited) {
      const sections = site.standards.get(slug)?.source.rendered.sections ?? [];
      const found = sections
        .find((one) => one.id === section)
        ?.citations.some((one) => one.instrument === id && (one.place === null ? '' : placeId(one.place)) === place);
      assert.ok(found, `${id}, ${place}: ${slug}#${section}`);
    }
    for (const { place, checked } of data.places)
      assert.equal(marks(rows.get(placeId(place)) ?? ''), checked === 'recalled', `${id}, ${place}`);
  }
});

test('a citation of a place that was not read is marked where it stands, in every language', () => {
  for (const language of ['en', 'ar']) {
    for (const { slug, source } of site.standards.values()) {
      const markup = page(`${language}/standards/${slug}`);
      const doubtful = source.rendered.citations.filter(({ instrument, place }) => {
        const listed = site.instruments.get(instrument)?.data;
        return place !== null && listed?.places.find((one) => one.place === place)?.checked !== 'verified';
      });
      const prose = markup.slice(markup.indexOf('class="prose"'), markup.indexOf('class="sources"'));
      assert.equal(prose.split('class="doubt"').length - 1, doubtful.length, `${language} ${slug}`);
    }
  }
});
