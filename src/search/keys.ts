import { fold } from './fold.ts';

/** The longest name that counts as a short one. */
const SHORT = 16;

// No word begins with “=” or “#”, and no key has a space: keys stand among the terms of an index.

/** The key of a short name by which something is called, as a text or a query has it; undefined for what is none. */
export function nameKey(text: string): string | undefined {
  const name = fold(text.trim().toLowerCase()).replaceAll(' ', '_');
  return name === '' || name.length > SHORT ? undefined : `=${name}`;
}

/** The key of a number by which something is referred to. */
export const numberKey = (number: string): string => `#${number}`;
