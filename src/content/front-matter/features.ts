import { isAlias, isCollection, isScalar, type Node, visit } from 'yaml';
import { quote } from './diagnose.ts';
import type { Fault } from './fault.ts';
import { placeIn, type SecondReading } from './second-reading.ts';

/** A part of a head that YAML allows and this site does not, with its offsets in the head. */
interface Feature extends Pick<Fault, 'rule' | 'message' | 'hint'> {
  readonly start: number;
  readonly end: number;
}

/** Names that every JavaScript object has; a value under one of them could change what others mean. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
]);

/** Signs to which YAML gives a meaning that is refused here. A head without them needs no second reading. */
export const SUSPECT =
  /(?:^|[\s,[{:-])[&*!]|\s#|\\|<<|^\s*\?|__proto__|constructor|prototype|toString|valueOf|hasOwnProperty/m;

/** Whether a value holds an entry, at any depth, whose name no entry may have. */
export function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => FORBIDDEN_KEYS.has(key) || hasForbiddenKey(Reflect.get(value, key)));
}

/** Finds everything in a head that is refused although it is YAML: anchors, aliases, merges, types, remarks behind a value, escapes, some names. */
export function featureFaults({ document, lines }: SecondReading, head: string): Fault[] {
  const found: Feature[] = [];
  visit(document, {
    Node: (_key, node) => {
      found.push(...nodeFeatures(node as Node, head));
    },
    Pair: (_key, { key }) => {
      found.push(...keyFeatures(key, head));
    },
  });
  return found.map(({ rule, start, end, message, hint }) => ({
    rule,
    ...placeIn(head, lines, start, end),
    message,
    hint,
  }));
}

function spanOf(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: Math.max(start + 1, end) };
}

function nodeFeatures(node: Node, head: string): Feature[] {
  const span = spanOf(node);
  const feature = (rule: string, message: string, hint: string): Feature => ({ rule, ...span, message, hint });
  const text = head.slice(span.start, span.end).trim();
  if (isAlias(node))
    return [
      feature(
        'head-yaml',
        'A value that begins with * refers to another one, which is not allowed here.',
        `Put the whole value in quotation marks: ${quote(restOfLine(head, span.start))}`,
      ),
    ];
  const found: Feature[] = [];
  if (node.anchor !== undefined) found.push(signFeature(head, '&', span.start, 'gives it a name for use elsewhere'));
  if (node.tag !== undefined) found.push(signFeature(head, '!', span.start, 'gives it a type'));
  if (isScalar(node) && node.type === 'QUOTE_DOUBLE' && /\\[^"\\]/.test(text.replaceAll('\\\\', ''))) {
    found.push(
      feature(
        'head-escape',
        'A backslash in quotation marks stands for another sign here.',
        'Write the sign itself; a backslash is written \\\\ and a quotation mark \\".',
      ),
    );
  }
  return isScalar(node) && node.type === 'PLAIN' ? [...found, ...remark(node, head, span)] : found;
}

/** A sign in front of a value that means something to YAML. */
function signFeature(head: string, sign: string, before: number, meaning: string): Feature {
  let start = head.lastIndexOf(sign, before);
  while (head[start - 1] === sign) start -= 1;
  const written = restOfLine(head, start);
  const hint = `If it belongs to the text, put the whole value in quotation marks: ${quote(written)}`;
  return {
    rule: 'head-yaml',
    start,
    end: start + written.length,
    message: `The sign ${sign} before a value ${meaning}, which is not allowed here.`,
    hint,
  };
}

/** Behind a value, a space and # begin a remark, so that the rest of the line would be lost. */
function remark(node: Node, head: string, span: { start: number; end: number }): Feature[] {
  const written = restOfLine(head, span.end - 1);
  const at = written.search(/\s#/);
  if (typeof node.comment !== 'string' || at < 0) return [];
  const start = span.end + at;
  const hint = `Put the whole value in quotation marks: ${quote(restOfLine(head, span.start))}; a remark goes on a line of its own.`;
  return [
    {
      rule: 'head-remark',
      start,
      end: start + written.length - at - 1,
      message: 'Everything behind a space and the sign # would be left out.',
      hint,
    },
  ];
}

function restOfLine(head: string, from: number): string {
  const end = head.indexOf('\n', from);
  return head.slice(from, end < 0 ? undefined : end).trimEnd();
}

function keyFeatures(key: unknown, head: string): Feature[] {
  if (isScalar(key) && typeof key.value === 'string') {
    const span = spanOf(key);
    if (key.value === '<<')
      return [
        {
          rule: 'head-yaml',
          ...span,
          message: '<< takes in the entries of another value, which is not allowed here.',
          hint: 'Write the entries themselves.',
        },
      ];
    if (FORBIDDEN_KEYS.has(key.value))
      return [
        {
          rule: 'head-key',
          ...span,
          message: `No entry may have the name “${key.value}”.`,
          hint: 'Take the entry out.',
        },
      ];
    return /\?\s*$/.test(head.slice(0, span.start)) ? [complexKey(span)] : [];
  }
  return isCollection(key) ? [complexKey(spanOf(key))] : [];
}

function complexKey(span: { start: number; end: number }): Feature {
  return {
    rule: 'head-yaml',
    ...span,
    message: 'The name of an entry is not a plain word.',
    hint: 'Write each entry as a name, a colon, a space and a value.',
  };
}
