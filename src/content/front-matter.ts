import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Problem } from '../problem.ts';
import type { Locate } from '../schemas/json.ts';
import { diagnose } from './front-matter/diagnose.ts';
import { EDGE, findEdges } from './front-matter/edges.ts';
import { type Fault, wholeHead } from './front-matter/fault.ts';
import { featureFaults, hasForbiddenKey, SUSPECT } from './front-matter/features.ts';
import { locator, readAgain } from './front-matter/second-reading.ts';
import { syntaxFaults } from './front-matter/syntax.ts';

/** A file taken apart into its head and its text. */
export interface FrontMatter {
  /** The head as plain objects, lists and strings, or undefined where it could not be read safely. */
  readonly head: unknown;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** The place of a part of the head in the file. */
  readonly locate: Locate;
  readonly problems: readonly Problem[];
}

/** No head needs more; a limit keeps hostile ones from costing time. */
const MOST_CHARACTERS = 16_384;
const MOST_LINES = 300;
/** A head has entries, and some of these have entries or a list. */
const DEEPEST = 4;

/** gray-matter knows other formats; nothing written in them is ever read, let alone run. */
const refuse = (): never => {
  throw new Error('A head has one format only.');
};
const ENGINES = {
  yaml: (text: string) => load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: DEEPEST }) as object,
  json: refuse,
  javascript: refuse,
};

const nowhere: Locate = () => undefined;

/** Reads the head of a file, all values of which are strings, and says where the text below it begins. */
export function parseFrontMatter(file: string, text: string): FrontMatter {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const { head, body, bodyLine, fault } = findEdges(source);
  if (head === undefined)
    return { head, body, bodyLine, locate: nowhere, problems: problemsOf(file, fault ? [fault] : []) };
  const refused = sizeFault(head) ?? tabFault(head);
  if (refused !== undefined)
    return { head: undefined, body, bodyLine, locate: nowhere, problems: problemsOf(file, [refused]) };
  const { data, faults } = readHead(head);
  return {
    head: data,
    body,
    bodyLine,
    locate: data === undefined ? nowhere : locator(head),
    problems: problemsOf(file, faults),
  };
}

function problemsOf(file: string, faults: readonly Fault[]): Problem[] {
  return faults
    .map(({ rule, ...rest }): Problem => ({ rule, severity: 'error', file, ...rest }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function sizeFault(head: string): Fault | undefined {
  const lines = head.split('\n').length;
  if (head.length <= MOST_CHARACTERS && lines <= MOST_LINES) return undefined;
  const message = `The head has ${head.length} characters on ${lines} lines; ${MOST_CHARACTERS} on ${MOST_LINES} are the most.`;
  return wholeHead('head', message, 'Keep the head short; the text goes below the second line ---.');
}

function tabFault(head: string): Fault | undefined {
  const at = head.indexOf('\t');
  if (at < 0) return undefined;
  const before = head.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    rule: 'head-syntax',
    line: before.length + 1,
    column,
    length: 1,
    message: 'A tab stands in the head.',
    hint: 'Write spaces instead, two for each step.',
  };
}

function readHead(head: string): { data: unknown; faults: Fault[] } {
  let data: unknown;
  try {
    // With options gray-matter keeps no cache, which would hide a fault the second time.
    data = matter(`${EDGE}\n${head}${EDGE}`, { engines: ENGINES }).data;
  } catch (error) {
    if (error instanceof YAMLException) return { data: undefined, faults: syntaxFaults(head, error) };
    throw error;
  }
  const forbidden = hasForbiddenKey(data);
  const faults = forbidden || SUSPECT.test(head) ? featureFaults(readAgain(head), head) : [];
  const root = rootFault(data, head);
  return { data: forbidden || root ? undefined : data, faults: root ? [...faults, root] : faults };
}

/** The data must be entries: a text or a list is a head without names. */
function rootFault(data: unknown, head: string): Fault | undefined {
  if (typeof data === 'object' && data !== null && !Array.isArray(data) && Object.keys(data).length > 0)
    return undefined;
  const lines = head.split('\n');
  const index = lines.findIndex((line) => /^\s*[^\s#]/.test(line));
  if (index < 0)
    return wholeHead('head', 'The head is empty.', 'Write at least title: … and summary: … between the two lines ---.');
  const { start, length, message, hint } = diagnose(lines[index] as string);
  return { rule: 'head-syntax', line: index + 2, column: start + 1, length, message, hint };
}
