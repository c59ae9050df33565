import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../src/i18n/format.ts';

test('a date is written as far as it is known, in the words of the language', () => {
  const en = formatOf('en');
  assert.equal(en.date('2026-11-24'), '24 November 2026');
  assert.equal(en.date('1999-04'), 'April 1999');
  assert.equal(en.date('1990'), '1990');
  assert.equal(formatOf('fr').date('2026-11-24'), '24 novembre 2026');
  assert.equal(formatOf('de').date('2003-10-31'), '31. Oktober 2003');
  assert.equal(formatOf('zh-Hans').date('2026-11-24'), '2026年11月24日');
});

test('a date does not move with the time zone of the machine', () => {
  const before = process.env.TZ;
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    process.env.TZ = zone;
    assert.equal(formatOf('fr').date('2026-01-01'), '1 janvier 2026', zone);
    assert.equal(formatOf('fr').date('1990'), '1990', zone);
  }
  process.env.TZ = before;
});

test('digits are the western ones in every language, as provision numbers are', () => {
  for (const tag of ['ar', 'fa', 'hi', 'bn', 'ar-EG']) {
    assert.match(formatOf(tag).number(1234), /^1\D?234$/, tag);
    assert.match(formatOf(tag).date('2026-11-24'), /24/, tag);
  }
});

test('countries, areas and languages have names in the reader’s language; an unknown code stays as it is', () => {
  assert.equal(formatOf('fr').region('NL'), 'Pays-Bas');
  assert.equal(formatOf('en').region('150'), 'Europe');
  assert.equal(formatOf('ru').language('fr'), 'французский');
  assert.equal(formatOf('en').region('QX'), 'QX');
});

test('lists and order follow the language, and equal names keep one order', () => {
  assert.equal(formatOf('es').list(['a', 'b', 'c']), 'a, b y c');
  assert.deepEqual(['z', 'ä', 'a'].sort(formatOf('sv').compare), ['a', 'z', 'ä']);
  assert.deepEqual(['z', 'ä', 'a'].sort(formatOf('de').compare), ['a', 'ä', 'z']);
  assert.deepEqual(['10', '9'].sort(formatOf('en').compare), ['9', '10']);
  assert.notEqual(formatOf('en').compare('a\u0301', 'á'), 0);
});
