import { type Fault, wholeHead } from './fault.ts';

/** A head and a body, or what stands in the way of telling them apart. */
export interface Edges {
  /** The text between the two lines ---, or undefined where they are not there. */
  readonly head: string | undefined;
  readonly body: string;
  /** The line on which the body begins, counted from 1. */
  readonly bodyLine: number;
  readonly fault?: Fault;
}

/** The line that begins and ends a head. */
export const EDGE = '---';

const NO_HEAD = { head: undefined, body: '', bodyLine: 1 } as const;

/** Finds the head of a text: it begins on the first line with --- and ends with the next line ---, each without anything else. */
export function findEdges(text: string): Edges {
  const lineEnd = text.indexOf('\n');
  const first = lineEnd < 0 ? text : text.slice(0, lineEnd);
  if (first !== EDGE) return { ...NO_HEAD, fault: openingFault(first, text) };
  const at = text.indexOf(`\n${EDGE}`, lineEnd);
  if (at < 0)
    return {
      ...NO_HEAD,
      fault: wholeHead('head', 'The head of the file has no end.', 'Write a line --- below the last line of the head.'),
    };
  const head = text.slice(lineEnd + 1, at + 1);
  const line = lineOf(text, at + 1);
  const end = text.indexOf('\n', at + 1);
  const closing = text.slice(at + 1, end < 0 ? undefined : end);
  if (closing === EDGE) return { head, body: end < 0 ? '' : text.slice(end + 1), bodyLine: line + 1 };
  const message = `The line that ends the head is “${closing}”, not just ---.`;
  return {
    ...NO_HEAD,
    fault: {
      rule: 'head',
      line,
      column: 1,
      length: closing.length,
      message,
      hint: 'Write --- alone on the line; text goes below it.',
    },
  };
}

function openingFault(first: string, text: string): Fault {
  const [message, hint] = describeOpening(first, text);
  return { rule: 'head', line: 1, column: 1, length: Math.max(1, first.length), message, hint };
}

function describeOpening(first: string, text: string): [string, string] {
  if (first.trim() === '' && text.trimStart().startsWith(EDGE))
    return ['An empty line stands before the head of the file.', 'Take it out: --- is the first line.'];
  if (first.startsWith('\ufeff'))
    return ['An invisible sign (a byte order mark) stands before ---.', 'Save the file as UTF-8 without it.'];
  if (/^\s+---/.test(first)) return ['A space stands before ---.', 'Begin the first line with ---.'];
  if (/^-{3,}\s*$/.test(first))
    return ['The first line is not exactly ---.', 'Write three hyphens, with nothing behind them.'];
  if (first.startsWith(EDGE))
    return [
      `Behind --- stands “${first.slice(3).trim()}”, which is not allowed there.`,
      'Write --- alone on the first line; a head has one format only.',
    ];
  return [
    'The file has no head: its first line is not ---.',
    'Begin with a line ---, then lines such as title: …, then a line --- and the text below it.',
  ];
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
