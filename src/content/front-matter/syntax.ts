import type { YAMLException } from 'js-yaml';
import type { YAMLError } from 'yaml';
import { diagnose } from './diagnose.ts';
import type { Fault } from './fault.ts';
import { featureFaults } from './features.ts';
import { canReadAgain, placeIn, readAgain, type SecondReading } from './second-reading.ts';

/** Explains why a head could not be read: every line that is wrong in itself, told once. */
export function syntaxFaults(head: string, error: YAMLException): Fault[] {
  const line = Math.max(0, (error.mark?.line ?? 1) - 1); // gray-matter hands over the end of the line --- as well
  if (/maxDepth/.test(error.reason)) {
    return [
      {
        rule: 'head-syntax',
        line: line + 2,
        column: (error.mark?.column ?? 0) + 1,
        length: 1,
        message: 'Entries or lists stand inside each other too often here.',
        hint: 'A value that begins with [ or { goes in quotation marks; no entry needs more than one list.',
      },
    ];
  }
  if (!canReadAgain(head)) return [lineFault(head, line)];
  const reading = readAgain(head);
  const faults: Fault[] = [];
  const seen = new Set<number>();
  for (const { code, pos } of reading.document.errors) {
    const { line: own } = reading.lines.linePos(pos[0]);
    if (seen.has(own) || (code === 'MULTILINE_IMPLICIT_KEY' && faults.length > 0)) continue; // told by the one before
    seen.add(own);
    add(
      faults,
      code === 'DUPLICATE_KEY' ? repeatedKey(head, reading, pos) : lineFault(head, culprit(head, pos[0], code)),
    );
    if (isCascade(code)) break;
  }
  for (const fault of featureFaults(reading, head)) add(faults, fault);
  return faults.length > 0 ? faults : [lineFault(head, line)];
}

/** One fault a line is told: the others mostly follow from it. */
function add(faults: Fault[], fault: Fault): void {
  if (!faults.some(({ line }) => line === fault.line)) faults.push(fault);
}

/** A quotation mark or bracket without an end makes everything behind it wrong, which is not worth telling. */
const isCascade = (code: YAMLError['code']): boolean => code === 'MISSING_CHAR' || code === 'BAD_INDENT';

function repeatedKey(head: string, { lines }: SecondReading, [start]: [number, number]): Fault {
  const key = /^[^:\s]*/.exec(head.slice(start))?.[0] ?? '';
  const first = head.search(new RegExp(`^\\s*${key.replace(/[^\w-]/g, '\\$&')}\\s*:`, 'm'));
  const where = first >= 0 && first < start ? ` It stands first on line ${lines.linePos(first).line + 1}.` : '';
  return {
    rule: 'head-key',
    ...placeIn(head, lines, start, start + key.length),
    message: `The entry “${key}” stands here a second time.${where}`,
    hint: 'Keep one of the two.',
  };
}

/** The line to blame for a fault: one before it that opens a quotation mark or a bracket and does not close it, or its own. */
function culprit(head: string, offset: number, code: YAMLError['code']): number {
  const lines = head.split('\n');
  const own = head.slice(0, offset).split('\n').length - 1;
  const strange = lines.findIndex((line) => /^(?:%|\.\.\.\s*$)/.test(line));
  if (strange >= 0 && strange <= own + 1) return strange;
  for (let at = own; at >= 0; at -= 1) {
    const value = /^\s*(?:- |[\w-]+:\s+)(["'[{].*)$/.exec(lines[at] ?? '')?.[1];
    const closing = CLOSING[value?.[0] ?? ''] ?? '';
    if (value === undefined || value.slice(1).includes(closing)) continue;
    if (at >= own - 1 || !lines.slice(at + 1, own + 1).some((line) => line.includes(closing))) return at;
  }
  if ((lines[own] ?? '').trim() === '') return Math.max(0, own - 1);
  const continued =
    code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(lines[own] ?? '') && /^\s+\S/.test(lines[own + 1] ?? '');
  return continued ? own + 1 : own;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

function lineFault(head: string, index: number): Fault {
  const { start, length, message, hint } = diagnose(head.split('\n')[index] ?? '');
  return { rule: 'head-syntax', line: index + 2, column: start + 1, length, message, hint };
}
