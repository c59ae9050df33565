import { stemmer } from '@orama/stemmers/russian';
import type { Language } from '../analysis.ts';

/** Russian: Snowball's stemmer, which wants е for ё. */
export const language: Language = {
  stem: (word) => stemmer(word.replaceAll('ё', 'е')),
  skipped:
    'а без бы в во вы для до его ее если же за и из или их к как ко которые который на не но о об он она они от по при с со так также то что это'.split(
      ' ',
    ),
};
