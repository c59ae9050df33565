import { ARABIC_LETTERS, LATIN_LETTERS } from '../files/letters.ts';

/** Marks that may be left out in writing: accents, and the vowel signs of Arabic and Hebrew. Those of Indic scripts may not. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200c\u200d]/g;

/** Letters that people write in more than one way, or type as others. */
const LETTERS: Readonly<Record<string, string>> = {
  ...LATIN_LETTERS,
  ...ARABIC_LETTERS,
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const ASCII = /^[a-z0-9.]*$/;

/** A word without what is optional in writing it: accents, vowel signs, forms of a letter, the script of its digits. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15));
}
