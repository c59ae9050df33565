import { stemmer } from '@orama/stemmers/portuguese';
import type { Language } from '../analysis.ts';

/** Portuguese: Snowball's stemmer; an ending typed without its accents is stemmed as if it had them, a plural as its singular. */
export const language: Language = {
  stem: (word) => stemmer(word.replace(/[cç][oõ]es$|cao$/, 'ção')),
  skipped:
    'a ao aos as às com como da das de do dos e é em entre mais na nas não no nos o os ou para pela pelas pelo pelos por que se sem seu sua um uma'.split(
      ' ',
    ),
};
