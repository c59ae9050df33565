import { type Document, isCollection, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { Locate } from '../../schemas/json.ts';

/** A head read once more, slowly, with the place of everything in it. */
export interface SecondReading {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Reads a head with places; every value stays the text it is. */
export function readAgain(head: string): SecondReading {
  const lines = new LineCounter();
  const document = parseDocument(head, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
  });
  return { document, lines };
}

/**
 * Whether a head can be given to the second reading. Text that is nested thousands of times has been seen to end the
 * whole process there, and no head needs to be nested.
 */
export function canReadAgain(head: string): boolean {
  return (head.match(/[[{]/g)?.length ?? 0) <= 100 && !/(?:[-?:][ \t]+){8}/.test(head);
}

/** Where something stands in the file, given offsets in the head, which begins on the second line. */
export function placeIn(
  head: string,
  lines: LineCounter,
  start: number,
  end: number,
): { line: number; column: number; length: number } {
  const { line, col } = lines.linePos(start);
  const lineEnd = head.indexOf('\n', start);
  const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
  return { line: line + 1, column: col, length: Math.max(1, head.slice(start, last).trimEnd().length) };
}

/** Finds the place of a value or its name in a head. The head is read a second time when it is first asked. */
export function locator(head: string): Locate {
  let reading: SecondReading | undefined;
  return (path, part = 'value') => {
    if (path.length === 0) return { line: 1, column: 1, length: 3 };
    reading ??= readAgain(head);
    const node = nodeAt(reading.document, path, part);
    if (node?.range == null) return undefined;
    return placeIn(head, reading.lines, node.range[0], node.range[1]);
  };
}

function nodeAt(document: Document, path: readonly (string | number)[], part: 'key' | 'value'): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (part === 'key' && isMap(parent)) {
    const key = parent.items.find((pair) => String((pair.key as { value?: unknown })?.value) === String(last))?.key;
    return isNode(key) ? key : undefined;
  }
  const node = isCollection(parent) ? parent.get(last, true) : undefined;
  return isNode(node) ? node : undefined;
}
