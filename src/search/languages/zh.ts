import type { Language } from '../analysis.ts';

/** Chinese: pairs of signs, which the cutting of words makes; words in Latin letters are left as they are. */
export const language: Language = { skipped: ['的', '了', '和'] };
