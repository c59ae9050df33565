import type { Language } from '../analysis.ts';

/** Any language that has no file here: words are folded and not stemmed, scripts without spaces are cut into pairs. */
export const language: Language = {};
