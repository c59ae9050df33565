import type { Problem } from './problem.ts';

const order = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);

/** File names are printed so that none of them can command the terminal or a build log. */
const printable = (name: string): string => (/^[\w./-]+$/u.test(name) ? name : JSON.stringify(name));

/** The longest stretch of a line that a code frame shows, in UTF-16 units. */
const FRAME_WIDTH = 110;

/** Control and format characters would disturb the terminal or hide what is there. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => (character === '\t' ? ' ' : '\uFFFD'));

function frame({ line, column = 1, length = 1 }: Problem, source: string | undefined): string[] {
  const text = line === undefined ? undefined : source?.split(/\r\n|\n|\r/)[line - 1];
  if (text === undefined || line === undefined) return [];
  const start = column > FRAME_WIDTH - 20 ? column - 41 : 0;
  const shown = visible(text.slice(start, start + FRAME_WIDTH));
  const gutter = String(line);
  const marks = Math.max(1, Math.min(length, shown.length - (column - 1 - start)));
  return [
    `    ${gutter} | ${shown}`,
    `    ${' '.repeat(gutter.length)} | ${' '.repeat(Math.max(0, column - 1 - start))}${'^'.repeat(marks)}`,
  ];
}

function entry(problem: Problem, source: string | undefined): string[] {
  const { line, column, severity, message, hint, rule } = problem;
  const place = line === undefined ? '' : `${line}:${column ?? 1}  `;
  const word = severity === 'warning' ? 'warning: ' : '';
  return [`  ${place}${word}${visible(message)} (${rule})`, ...frame(problem, source), `    → ${visible(hint)}`, ''];
}

/** All problems as lines, grouped by file, each with the place, a code frame and the remedy. */
export function problemLines(problems: readonly Problem[], sourceOf: (file: string) => string | undefined): string[] {
  const sorted = [...problems].sort(order);
  const lines: string[] = [];
  for (const [index, problem] of sorted.entries()) {
    if (sorted[index - 1]?.file !== problem.file) lines.push(printable(problem.file));
    lines.push(...entry(problem, sourceOf(problem.file)));
  }
  return lines;
}
