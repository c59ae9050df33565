import {
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  type SyntaxKind,
  visit,
} from 'jsonc-parser';
import { type Finding, firstOfEach } from '../files/finding.ts';
import { checkText, type Place, positionAt } from '../files/text.ts';
import type { Problem } from '../problem.ts';
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

/** Keys that reach behind an object when it is copied by careless code. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Digits that a number of JavaScript holds for certain (IEEE 754 double). */
const SAFE_DIGITS = 15;

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

const forbiddenKey = (key: string, offset: number, length: number): Finding => ({
  rule: 'forbidden-key',
  offset,
  length,
  message: `The key “${key}” means something to the program itself and cannot be used.`,
  hint: 'Delete it, or give it another name.',
});

function duplicateKey(key: string, first: number, at: Pick<Finding, 'offset' | 'length'>, text: string): Finding {
  return {
    rule: 'duplicate-key',
    ...at,
    message: `The key “${key}” stands here a second time; the first is in line ${positionAt(text, first).line}.`,
    hint: 'Keep one of the two.',
  };
}

/** What is wrong with a number as it is written, if it would be read as another. */
function numberFault(written: string, value: number): Pick<Finding, 'message' | 'hint'> | undefined {
  const [mantissa = ''] = written.split(/e/i);
  const digits = mantissa.replace(/^-?[0.]*|\./g, '').length;
  const message = `The number ${written.length > 40 ? `${written.slice(0, 40)}…` : written}`;
  if (Object.is(value, -0)) return { message: `${message} is zero with a sign.`, hint: 'Write 0.' };
  const lost = !Number.isFinite(value) || (value === 0 && digits > 0);
  if (!lost && (digits <= SAFE_DIGITS || Number.isSafeInteger(value)) && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
    return undefined;
  return {
    message: `${message} is too large or has too many digits to be kept exactly.`,
    hint: 'Write fewer digits; if it is a code and not a count, put " around it.',
  };
}

/** The offset in a written string of a character of its decoded form. */
function writtenOffset(written: string, decoded: number): number {
  const units = written.slice(1).matchAll(/\\u[0-9a-fA-F]{4}|\\[^]|[^]/g);
  for (const [count, { index }] of Array.from(units).entries()) if (count === decoded) return index + 1;
  return written.length - 1;
}

/** Visits a text once and notes whatever JSON allows, or half allows, and this project does not. */
class Inspection {
  readonly findings: Finding[] = [];
  readonly errors: ParseError[] = [];
  readonly decoded: Problem[] = [];
  readonly #keys: Map<string, number>[] = [];
  readonly #file: string;
  readonly #text: string;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    const visitor = {
      onObjectBegin: () => void this.#keys.push(new Map()),
      onObjectEnd: () => void this.#keys.pop(),
      onObjectProperty: (key: string, offset: number, length: number) => this.#key(key, offset, length),
      onLiteralValue: (value: unknown, offset: number, length: number) => this.#literal(value, offset, length),
      onError: (error: number, offset: number, length: number) => void this.errors.push({ error, offset, length }),
    };
    visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
  }

  #key(key: string, offset: number, length: number): void {
    this.#string(key, offset, length);
    if (FORBIDDEN_KEYS.has(key)) this.findings.push(forbiddenKey(key, offset, length));
    const keys = this.#keys.at(-1);
    const first = keys?.get(key);
    if (first === undefined) keys?.set(key, offset);
    else this.findings.push(duplicateKey(key, first, { offset, length }, this.#text));
  }

  #literal(value: unknown, offset: number, length: number): void {
    if (typeof value === 'string') this.#string(value, offset, length);
    if (typeof value !== 'number') return;
    const fault = numberFault(this.#text.slice(offset, offset + length), value);
    if (fault !== undefined) this.findings.push({ rule: 'json-number', offset, length, ...fault });
  }

  /** A string without escapes was checked with the text of the file. */
  #string(value: string, offset: number, length: number): void {
    const written = this.#text.slice(offset, offset + length);
    if (!written.includes('\\')) return;
    const place = (at: number, stretch: number): Place => {
      const start = writtenOffset(written, at);
      return {
        ...positionAt(this.#text, offset + start),
        length: Math.max(1, writtenOffset(written, at + stretch) - start),
      };
    };
    this.decoded.push(...checkText(this.#file, value, place));
  }
}

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
  const { findings, errors, decoded } = new Inspection(file, text);
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
