import { stemmer } from '@orama/stemmers/spanish';
import type { Language } from '../analysis.ts';

/** Spanish: Snowball's stemmer; an ending typed without its accent is stemmed as if it had it. */
export const language: Language = {
  stem: (word) => stemmer(word.replace(/([cs])ion$/, '$1ión')),
  skipped:
    'a al ante como con de del desde el ella en entre era es esta este esto la las le lo los más no o para pero por que se sin sobre su sus un una y'.split(
      ' ',
    ),
};
