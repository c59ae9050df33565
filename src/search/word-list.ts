import { fold } from './fold.ts';
import { readNumbers, writeNumbers } from './index-data.ts';
import { byUnits, type Cut, cutLines } from './pieces.ts';

/** How many signs a piece of words has, about. */
const WORDS_SIZE = 3000;

/** What a list says of a word: the number of the analysis it was met in, and how many entries have its term. */
export interface Said {
  readonly analysis: number;
  /** In powers of two. */
  readonly often: number;
}

/** One more than the most that “often” can be. */
const STEPS = 15;

/** So many entries, in powers of two. */
export const oftenOf = (entries: number): number => Math.min(STEPS - 1, Math.floor(Math.log2(Math.max(1, entries))));

/** What is said of a word, as one sign. */
export const writeSaid = ({ analysis, often }: Said): string => writeNumbers([analysis * STEPS + often]);

/** What one sign says of a word. */
export function readSaid(sign: string): Said {
  const [said = 0] = readNumbers(sign);
  return { analysis: Math.floor(said / STEPS), often: said % STEPS };
}

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
