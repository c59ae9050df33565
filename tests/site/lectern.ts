import { run } from '../../src/commands.ts';
import type { Run } from './built.ts';

/**
 * Runs a command of the project in this process: most of what a small site costs in a process of its own is the start.
 * What depends on the process – its environment, its death, its terminal – is tested with lecternApart.
 */
export async function lectern(words: readonly string[]): Promise<Run> {
  const told: string[] = [];
  const hear = (line: string): void => void told.push(`${line}\n`);
  const code = await run(words, { say: hear, complain: hear, progress: () => {}, endProgress: () => {} });
  return { code, output: told.join('') };
}
