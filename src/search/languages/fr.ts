import { stemmer } from '@orama/stemmers/french';
import type { Language } from '../analysis.ts';

/** French: Snowball's stemmer; an ending typed without its accent is stemmed as if it had it. */
export const language: Language = {
  stem: (word) => stemmer(word.replace(/ite(s?)$/, 'ité$1')),
  skipped:
    'au aux avec ce ces cette dans de des du elle en est et il ils la le les leur leurs lui mais ne nous on ou où par pas pour que qui qu sa se ses son sont sur un une vous'.split(
      ' ',
    ),
};
