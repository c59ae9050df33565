import { LATIN_LETTERS } from '../../files/letters.ts';

const LETTER = new RegExp(`[${Object.keys(LATIN_LETTERS).join('')}]`, 'g');

/** A text as lower-case ASCII words with hyphens; empty where no letter of it is a Latin one. */
export function slugOf(text: string): string {
  const folded = text.normalize('NFKD').toLowerCase();
  const latin = folded.replace(LETTER, (letter) => LATIN_LETTERS[letter] as string).replace(/\p{M}|['’]/gu, '');
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
