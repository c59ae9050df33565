import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localText } from '../../src/model/text.ts';

test('a text is given in the wanted language, else in the source, else in any', () => {
  assert.deepEqual(localText({ en: 'a', fr: 'b' }, 'fr', 'en'), { text: 'b', language: 'fr' });
  assert.deepEqual(localText({ en: 'a', fr: 'b' }, 'ar', 'en'), { text: 'a', language: 'en' });
  assert.deepEqual(localText({ fr: 'b' }, 'ar', 'en'), { text: 'b', language: 'fr' });
});

test('names that every object has are no languages', () => {
  assert.deepEqual(localText({ en: 'a' }, 'constructor', 'toString'), { text: 'a', language: 'en' });
});
