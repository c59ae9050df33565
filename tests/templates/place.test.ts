import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { formatOf } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/translate.ts';
import { PROJECT } from '../../src/paths.ts';
import { placeLabel } from '../../templates/components/place.ts';

const speak = (language: string) =>
  translator(
    JSON.parse(readFileSync(path.join(PROJECT, `data/messages/${language}.json`), 'utf8')),
    formatOf(language),
  );
const label = (place: string, language: string): string =>
  String(placeLabel(place, { t: speak(language), language, source: 'en' }));

test('a place is written in the reader’s own words', () => {
  assert.equal(label('article 8(5)', 'en'), 'article 8(5)');
  assert.match(label('article 8(5)', 'ru'), /8\(5\)/);
  assert.notEqual(label('article 8(5)', 'ru'), 'article 8(5)');
  assert.equal(label('article 8(5)', 'zh-Hans'), '第8(5)条');
});

test('a place of two parts is written part by part', () => {
  assert.equal(label('chapter 2 section 7', 'en'), 'chapter 2, section 7');
  assert.equal(label('standards 1-3.1 to 1-3.5', 'en'), 'standards 1-3.1 to 1-3.5');
});

test('words that are no kind of part stay as they are, marked with their language', () => {
  assert.equal(label('key to tables', 'en'), 'key to tables');
  assert.equal(label('key to tables', 'ar'), '<bdi lang="en" dir="ltr">key to tables</bdi>');
  assert.equal(
    label('explanatory note, paragraph 34', 'fr'),
    '<bdi lang="en" dir="ltr">explanatory note, paragraph 34</bdi>',
  );
});
