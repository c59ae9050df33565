import type { Page, Stretch } from './page.ts';

/** Where something stands in a file: line and column from 1, and how many characters of the line are meant. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The place of a part of one line of the body; the line and the column are counted from 0. */
export function placeOn(page: Page, line: number, column: number, length: number): Place {
  const rest = (page.lines[line] ?? '').trimEnd().length - column;
  return { line: page.options.bodyLine + line, column: column + 1, length: Math.max(1, Math.min(length, rest)) };
}

/** The place of a whole line of the body, without the space around it. */
export function placeOfLine(page: Page, line: number): Place {
  const text = page.lines[line] ?? '';
  return placeOn(page, line, text.length - text.trimStart().length, text.length);
}

/** The place of the first of some words on a line, or of the whole line where they are not on it. */
export function placeOfWords(page: Page, line: number, words: string): Place {
  const column = (page.lines[line] ?? '').indexOf(words);
  return words === '' || column < 0 ? placeOfLine(page, line) : placeOn(page, line, column, words.length);
}

/** The place of a part of the stretch that is being read. */
export function placeInStretch(page: Page, offset: number, length: number): Place {
  const { content, line } = page.stretch;
  let index = line;
  let start = 0;
  for (let end = content.indexOf('\n'); end >= 0 && end < offset; end = content.indexOf('\n', start)) {
    index += 1;
    start = end + 1;
  }
  return placeOn(
    page,
    index,
    startOf(page.stretch, page.lines[index] ?? '', start) + offset - start + escapes(page.stretch, offset),
    length,
  );
}

/** A line of a stretch is the end of its line in the file: only marks of lists, quotations and spaces stand before it. */
function startOf(stretch: Stretch, line: string, start: number): number {
  if (stretch.cells.length > 0) return cellStart(stretch.cells, line);
  if (start === 0 && stretch.column >= 0) return stretch.column;
  const end = stretch.content.indexOf('\n', start);
  return Math.max(0, line.lastIndexOf(stretch.content.slice(start, end < 0 ? undefined : end)));
}

function cellStart(cells: readonly string[], row: string): number {
  let start = 0;
  let end = 0;
  for (const cell of cells) {
    const text = cell.replaceAll('|', '\\|');
    const at = row.indexOf(text, end);
    if (at < 0) continue; // an escape written in an unusual way: the cell before is near enough
    start = at;
    end = at + text.length;
  }
  return start;
}

/** In a cell, a bar is written \| and read as |. */
function escapes({ content, cells }: Stretch, offset: number): number {
  return cells.length === 0 ? 0 : content.slice(0, offset).split('|').length - 1;
}
