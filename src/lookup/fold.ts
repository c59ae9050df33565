import { ARABIC_LETTERS, LATIN_LETTERS } from '../files/letters.ts';

/** Letters that Unicode does not take apart, with what people type for them. */
const PLAIN: Readonly<Record<string, string>> = { ...LATIN_LETTERS, ...ARABIC_LETTERS };

const NEEDS_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Arabic and Persian digits as Western ones. */
const digit = (character: string): string => String((character.codePointAt(0) ?? 0) & 15);

/**
 * A text as search compares it: without case, accents and vowel signs, with one form for the letters that people write
 * in several ways (ة and ه, ى and ي, full-width and half-width), and with Western digits.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(NEEDS_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit);
}

/** The Arabic article, with the small words that are written together with it. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=\p{Script=Arabic}{3})/u;

/** The words of a text, folded: runs of letters and digits; Arabic words without their article; Han runs whole. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(ARTICLE, ''));
}

/** Whether a folded word is written without spaces between words, as Chinese and Japanese are. */
export const isHan = (word: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
