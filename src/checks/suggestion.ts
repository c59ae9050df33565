import { nearest } from '../files/nearest.ts';

/** The nearest known name as a question, or all names where none is near. */
export function suggestion(wrong: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(wrong, names);
  if (near !== undefined) return `Did you mean “${near}”?`;
  return names.length > 0 && names.length <= 30
    ? `Known are ${names.join(', ')}.`
    : 'Write the name of a file that exists, without its ending.';
}
