import { fold } from './fold.ts';
import { byUnits, type Cut, cutLines } from './pieces.ts';

/** How many signs a piece of words has, about. */
const WORDS_SIZE = 3000;

/** A word's signs from the last to the first. */
export const reversed = (word: string): string => [...word].reverse().join('');

/** Words with what is said of them, in pieces: sorted by their beginnings (“w”) or by their ends (“e”). */
export function cutWordList(words: readonly { readonly word: string; readonly said: string }[], kind: 'w' | 'e'): Cut {
  const turn = kind === 'w' ? (word: string): string => word : reversed;
  const lines = words
    .map(({ word, said }) => ({ key: turn(fold(word)), text: turn(word), said }))
    .sort((a, b) => byUnits(a.key, b.key) || byUnits(a.text, b.text) || byUnits(a.said, b.said));
  return cutLines(lines, WORDS_SIZE);
}
