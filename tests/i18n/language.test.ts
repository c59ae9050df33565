import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalise, directionOf, languageOf } from '../../src/i18n/language.ts';

test('a language runs in the direction of the script it is usually written in', () => {
  for (const tag of ['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'ckb', 'az-Arab', 'pa-Arab'])
    assert.equal(directionOf(tag), 'rtl', tag);
  for (const tag of ['en', 'zh-Hans', 'ru', 'az', 'ks-Deva', 'ku', 'pa', 'sr-Latn'])
    assert.equal(directionOf(tag), 'ltr', tag);
});

test('a language is named by its own name, with a capital where its script has them', () => {
  assert.deepEqual(
    ['fr', 'de', 'ar', 'ru', 'zh-Hans'].map((tag) => languageOf(tag).name),
    ['Français', 'Deutsch', 'العربية', 'Русский', '简体中文'],
  );
});

test('capitals follow the rules of the language', () => {
  assert.equal(capitalise('istanbul', 'tr'), 'İstanbul');
  assert.equal(capitalise('istanbul', 'en'), 'Istanbul');
  assert.equal(capitalise('', 'en'), '');
});
