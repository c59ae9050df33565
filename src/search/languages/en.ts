import { stemmer } from '@orama/stemmers/english';
import type { Language } from '../analysis.ts';

/** English: Snowball's stemmer. */
export const language: Language = {
  stem: stemmer,
  skipped:
    'a an and are as at be by for from has have how in is it its of on or that the their there they this to was were what when where which who will with'.split(
      ' ',
    ),
};
