import { stemmer } from '@orama/stemmers/german';
import type { Language } from '../analysis.ts';

/** German: Snowball's stemmer; ae, oe and ue mean the same as ä, ö and ü; compounds have linking letters. */
export const language: Language = {
  stem: stemmer,
  respell: (folded) => folded.replace(/([aou])e/g, '$1'),
  skipped:
    'als am an auch auf aus bei das dass dem den der des die durch ein eine einem einen einer eines er es für hat im in ist mit nach nicht oder sein sich sie sind über um und von vor was wer werden wie wird zu zum zur'.split(
      ' ',
    ),
  links: ['s', 'n', 'en', 'es'],
};
