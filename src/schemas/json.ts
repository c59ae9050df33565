import { createScanner, findNodeAtLocation, type JSONPath, type Node, parseTree, type SyntaxKind } from 'jsonc-parser';
import { type Finding, firstOfEach } from '../files/finding.ts';
import { type Place, positionAt } from '../files/text.ts';
import type { Problem } from '../problem.ts';
import { inspect } from './json-inspection.ts';
import { syntaxFindings } from './json-syntax.ts';

/** Tells where a value, or the key that holds it, lies in a file; undefined where there is none. */
export type Locate = (path: readonly (string | number)[], part?: 'key' | 'value') => Place | undefined;

/** A JSON text as a value; the value is undefined where problems stand in the way. */
export interface JsonReading {
  readonly value: unknown;
  readonly locate: Locate;
  readonly problems: Problem[];
}

/** No kind of record nests deeper than a handful; what does would exhaust the stack of whatever walks it. */
const DEEPEST = 32;

// The enumerations of jsonc-parser are ambient constants, which TypeScript cannot import one file at a time.
const OPENING: ReadonlySet<SyntaxKind> = new Set([1, 3]);
const CLOSING: ReadonlySet<SyntaxKind> = new Set([2, 4]);
const END_OF_FILE: SyntaxKind = 17;

/** Walks no deeper than the limit itself, so that it is safe for every value. */
function deeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => deeperThan(inner, limit - 1));
}

/** The offset of the first bracket that opens too deep a level. */
function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== END_OF_FILE; token = scanner.scan()) {
    if (OPENING.has(token)) depth += 1;
    if (CLOSING.has(token)) depth -= 1;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

const tooDeep = (offset: number): Finding => ({
  rule: 'json-depth',
  offset,
  length: 1,
  message: `Brackets are nested more than ${DEEPEST} deep here.`,
  hint: 'Write the record flat, as its schema describes it.',
});

function locator(text: string): Locate {
  let tree: Node | undefined;
  return (path, part = 'value') => {
    tree ??= parseTree(text);
    const node = tree && findNodeAtLocation(tree, [...path] as JSONPath);
    const property = node?.parent?.type === 'property' ? node.parent : undefined;
    const target = part === 'key' ? (property?.children?.[0] ?? node) : node;
    if (target === undefined) return undefined;
    const length = target.type === 'object' || target.type === 'array' ? 1 : target.length;
    return { ...positionAt(text, target.offset), length };
  };
}

function parsed(text: string): { value: unknown } | { error: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error };
  }
}

/** Reads a JSON text strictly: every fault at once, each with its place. */
export function readJson(file: string, text: string): JsonReading {
  const problem = ({ offset, length, severity = 'error', ...finding }: Finding): Problem => ({
    ...finding,
    severity,
    file,
    ...positionAt(text, offset),
    length,
  });
  const result = parsed(text);
  if ('error' in result || deeperThan(result.value, DEEPEST)) {
    const offset = firstTooDeep(text);
    if (offset !== undefined)
      return { value: undefined, locate: () => undefined, problems: [problem(tooDeep(offset))] };
  }
  const { findings, errors, decoded } = inspect(file, text);
  const syntax = 'error' in result ? syntaxFindings(text, errors) : [];
  if ('error' in result && syntax.length === 0) syntax.push(unexplained(result.error));
  const problems = [...firstOfEach([...findings, ...syntax]).map(problem), ...decoded];
  const usable = 'value' in result && problems.every(({ severity }) => severity === 'warning');
  return { value: usable ? result.value : undefined, locate: locator(text), problems };
}

const unexplained = (error: unknown): Finding => ({
  rule: 'json-syntax',
  offset: 0,
  length: 1,
  message: `This is no JSON: ${error instanceof Error ? error.message : String(error)}`,
  hint: 'Compare it with another file of the same folder.',
});
