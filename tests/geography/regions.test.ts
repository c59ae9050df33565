import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryOf, regionsAround } from '../../src/geography/regions.ts';
import { worldMap } from '../../src/geography/world-map.ts';
import { COUNTRIES } from '../../src/schemas/formats/codes.ts';

test('a country lies in its regions of M49, the nearest first, the world left out', () => {
  assert.deepEqual(regionsAround('NL'), ['155', '150']);
  assert.deepEqual(regionsAround('BR'), ['005', '419', '019']);
  assert.deepEqual(regionsAround('TZ'), ['014', '202', '002']);
  assert.deepEqual(regionsAround('003'), ['019']);
  assert.deepEqual(regionsAround('001'), []);
});

test('of all countries of ISO 3166-1 only those that M49 puts in none lie in no region', () => {
  assert.deepEqual([...COUNTRIES].filter((code) => regionsAround(code).length === 0).sort(), ['AQ', 'TW']);
});

test('the numbers of maps are countries', () => {
  assert.equal(countryOf('528'), 'NL');
  assert.equal(countryOf('32'), 'AR');
  assert.equal(countryOf('001'), undefined);
});

test('the map holds every country with an outline or a point inside the drawing', () => {
  const { countries, width, height } = worldMap();
  assert.ok(countries.size > 230, `${countries.size} countries`);
  for (const [code, { x, y, path }] of countries) {
    assert.ok(x > 0 && x < width && y > 0 && y < height, `${code}: ${x}, ${y}`);
    assert.doesNotMatch(path, /NaN|undefined/, code);
  }
  assert.ok((countries.get('BR')?.path.length ?? 0) > 100);
  assert.equal(countries.get('MT')?.small, true);
});
