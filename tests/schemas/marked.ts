import { positionAt } from '../../src/files/text.ts';

/** A sample with the stretch in ⟦ ⟧ taken as the place that is meant; an empty one at the end of a line has length 1. */
export function marked(sample: string): { text: string; line: number; column: number; length: number } {
  const start = sample.indexOf('⟦');
  const length = Math.max(1, sample.indexOf('⟧') - start - 1);
  const text = sample.replace(/[⟦⟧]/g, '');
  return { text, ...positionAt(text, start), length };
}
