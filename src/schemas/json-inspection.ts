import { type JSONVisitor, visit } from 'jsonc-parser';
import { excerpt, type Finding } from '../files/finding.ts';
import { checkText, positionAt } from '../files/text.ts';
import type { Problem } from '../problem.ts';

/** Keys that reach behind an object when it is copied by careless code. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Digits that a number of JavaScript holds for certain (IEEE 754 double). */
const SAFE_DIGITS = 15;

type Stretch = Pick<Finding, 'offset' | 'length'>;

const forbiddenKey = (key: string, at: Stretch): Finding => ({
  rule: 'forbidden-key',
  ...at,
  message: `The key “${excerpt(key)}” means something to the program itself and cannot be used.`,
  hint: 'Delete it, or give it another name.',
});

const duplicateKey = (key: string, line: number, at: Stretch): Finding => ({
  rule: 'duplicate-key',
  ...at,
  message: `The key “${excerpt(key)}” stands here a second time; the first is in line ${line}.`,
  hint: 'Keep one of the two.',
});

/** A number that would be read as another one than is written. */
function checkNumber(text: string, value: number, at: Stretch): Finding[] {
  const written = text.slice(at.offset, at.offset + at.length);
  const shown = excerpt(written);
  const finding = (message: string, hint: string): Finding[] => [{ rule: 'json-number', ...at, message, hint }];
  if (Object.is(value, -0)) return finding(`The number ${shown} is zero with a sign.`, 'Write 0.');
  const digits = written.replace(/e.*$/i, '').replace(/^-?[0.]*|\./g, '').length;
  const kept = Math.abs(value) <= Number.MAX_SAFE_INTEGER && (digits <= SAFE_DIGITS || Number.isSafeInteger(value));
  const vanished = value === 0 && digits > 0;
  if (kept && !vanished) return [];
  return finding(
    `The number ${shown} is too large, too small or too long to be kept exactly.`,
    'Write fewer digits; if it is a code and not a count, put " around it.',
  );
}

/** The offset in a written string of a character of its decoded form. */
function writtenOffset(written: string, decoded: number): number {
  const units = written.slice(1).matchAll(/\\u[0-9a-fA-F]{4}|\\[\s\S]|[\s\S]/g);
  for (const [count, { index }] of Array.from(units).entries()) if (count === decoded) return index + 1;
  return written.length - 1;
}

/** A file with so many faults in its strings is mended before more of them are looked for. */
const ENOUGH = 50;

/** What the parser does not understand, by its number for the error; lines count from 0. */
export interface SyntaxFault {
  readonly error: number;
  readonly offset: number;
  readonly length: number;
  readonly line: number;
}

/** What one visit of a JSON text finds. */
export interface Inspection {
  /** Duplicate and forbidden keys, and numbers that would be read as others. */
  readonly findings: Finding[];
  /** What the parser itself does not understand. */
  readonly errors: SyntaxFault[];
  /** What is wrong with the characters of strings that are written with escapes. */
  readonly decoded: Problem[];
}

/** What only the escapes of a string bring into it; the rest was checked with the text of the file. */
function checkString(file: string, text: string, value: string, offset: number, length: number): Problem[] {
  const written = text.slice(offset, offset + length);
  if (!written.includes('\\')) return [];
  const problems = checkText(file, value, (at, stretch) => {
    const start = writtenOffset(written, at);
    const end = writtenOffset(written, at + stretch);
    return { ...positionAt(text, offset + start), length: Math.max(1, end - start) };
  });
  if (problems.length === 0) return [];
  const known = new Set(checkText(file, written).map(({ message }) => message));
  return problems.filter(({ message }) => !known.has(message));
}

function checkKey(key: string, line: number, linesOfKeys: Map<string, number>, at: Stretch): Finding[] {
  if (FORBIDDEN_KEYS.has(key)) return [forbiddenKey(key, at)];
  const first = linesOfKeys.get(key);
  if (first !== undefined) return [duplicateKey(key, first, at)];
  linesOfKeys.set(key, line);
  return [];
}

/** Visits a text once and notes whatever JSON allows, or half allows, and this project does not. */
export function inspect(file: string, text: string): Inspection {
  const found: Inspection = { findings: [], errors: [], decoded: [] };
  const open: Map<string, number>[] = [];
  const lookInto = (value: string, offset: number, length: number): void => {
    if (found.decoded.length < ENOUGH) found.decoded.push(...checkString(file, text, value, offset, length));
  };
  const visitor: JSONVisitor = {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset, length, line) => {
      lookInto(key, offset, length);
      found.findings.push(...checkKey(key, line + 1, open.at(-1) ?? new Map(), { offset, length }));
    },
    onLiteralValue: (value: unknown, offset, length) => {
      if (typeof value === 'string') lookInto(value, offset, length);
      if (typeof value === 'number') found.findings.push(...checkNumber(text, value, { offset, length }));
    },
    onError: (error, offset, length, line) => void found.errors.push({ error, offset, length, line }),
  };
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
  return found;
}
