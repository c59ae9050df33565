import { readText } from '../files/text.ts';
import type { SourceFile } from '../files/walk.ts';
import type { Problem } from '../problem.ts';
import { readJson } from './json.ts';
import { type Kind, validate } from './validate.ts';

/** A data file as a checked value, or undefined with the problems that stand in the way. */
export interface DataFile<T> {
  readonly file: string;
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

const hasErrors = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.severity === 'error');

/** Reads one JSON file layer by layer: bytes, syntax, schema. A layer with errors hides the ones above it. */
export function readDataFile<T>(kind: Kind, source: SourceFile): DataFile<T> {
  const { text, problems: textProblems } = readText(source);
  if (hasErrors(textProblems)) return { file: source.file, value: undefined, problems: textProblems };
  const { value, locate, problems: syntaxProblems } = readJson(source.file, text);
  const read = [...textProblems, ...syntaxProblems];
  if (hasErrors(read)) return { file: source.file, value: undefined, problems: read };
  const problems = [...read, ...validate(kind, value, source.file, locate)];
  return { file: source.file, value: hasErrors(problems) ? undefined : (value as T), problems };
}
