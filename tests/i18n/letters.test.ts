import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lettersOf } from '../../src/i18n/letters.ts';

test('a name stands under its first letter, as its language sorts it', () => {
  for (const [language, name, letter] of [
    ['en', '“Élan”', 'E'],
    ['es', 'Ñandú', 'Ñ'],
    ['es', 'Ávila', 'A'],
    ['sv', 'Åland', 'Å'],
    ['ar', 'أمانة', 'ا'],
    ['ru', 'ёлка', 'Е'],
    ['en', '3rd', '#'],
    ['zh-Hans', '中国', '拼音 Z'],
    ['zh-Hans', '检察', '拼音 J'],
    ['zh-Hans', 'Alpha', 'A'],
  ] as const)
    assert.equal(lettersOf(language)(name), letter, `${language} ${name}`);
});
