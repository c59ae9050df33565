import { stemmer } from '@orama/stemmers/italian';
import type { Language } from '../analysis.ts';

/** Italian: Snowball's stemmer; an ending typed without its accent is stemmed as if it had it. */
export const language: Language = {
  stem: (word) => stemmer(word.replace(/ita$/, 'ità')),
  skipped:
    'a ad al alla alle anche che chi ci come con da dal dalla dei del dell della delle di e è gli ha i il in l la le lo ma nel nella non o per più se si su sul sulla un una uno'.split(
      ' ',
    ),
};
