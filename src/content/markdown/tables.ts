import type Token from 'markdown-it/lib/token.mjs';
import type { Page } from './page.ts';
import { placeOfLine } from './place.ts';
import { report } from './report.ts';

/** A table beyond this can be read by nobody on a telephone; markdown-it gives up far later, and silently. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 400;

/** Checks the size of a table and that every row has the cells its head has: others would be lost. */
export function checkTable(tokens: readonly Token[], at: number, page: Page): void {
  const [start, end] = tokens[at]?.map ?? [0, 0];
  let columns = 0;
  for (let head = at; tokens[head]?.type !== 'thead_close'; head += 1)
    if (tokens[head]?.type === 'th_open') columns += 1;
  const rows = end - start - 2;
  if (columns > MOST_COLUMNS || rows > MOST_ROWS) {
    const message = `The table has ${rows} rows of ${columns} cells; ${MOST_ROWS} rows of ${MOST_COLUMNS} are the most.`;
    report(page, 'table-size', placeOfLine(page, start), message, 'Split it into several, each under its heading.');
    return;
  }
  for (let line = start + 2; line < end; line += 1) {
    const cells = cellsOf(page.lines[line] ?? '');
    if (cells !== columns)
      report(page, 'table-cells', placeOfLine(page, line), messageOf(cells, columns), hintOf(cells, columns));
  }
}

const messageOf = (cells: number, columns: number): string =>
  `This row of the table has ${counted(cells)}, its head has ${columns}${cells > columns ? ', so that the last would be lost' : ''}.`;
const counted = (cells: number): string => `${cells} ${cells === 1 ? 'cell' : 'cells'}`;

function hintOf(cells: number, columns: number): string {
  if (cells > columns) return 'A bar | that belongs to the text is written \\|; otherwise give the head as many cells.';
  if (cells === 1) return 'If the line is no row, leave an empty line above it.';
  return 'Write an empty cell as | |.';
}

/** How many cells a row has: bars part them, one at either end does not count, \| is no bar. */
function cellsOf(row: string): number {
  const inner = row
    .replace(/^[\s>]*/, '')
    .replace(/^\|/, '')
    .trimEnd()
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** The class that says how the text of a cell is placed, seen from where lines begin, so that it holds for Arabic too. */
export function alignment(cell: Token): string {
  switch (cell.attrs?.[0]?.[1]) {
    case 'text-align:center':
      return ' class="center"';
    case 'text-align:right':
      return ' class="end"';
    case 'text-align:left':
      return ' class="start"';
    default:
      return '';
  }
}
