import { brotliCompressSync, constants } from 'node:zlib';
import type { Index } from './build-index.ts';
import type { Piece } from './index-data.ts';

/** A file of an index: a script that hands over what it holds. */
export interface IndexFile {
  readonly name: string;
  readonly text: string;
}

/** The files of an index. */
export interface IndexFiles {
  readonly head: IndexFile;
  /** None where the whole index is in the first. They can be gone through once, and are made on the way: together they are as large as all texts. */
  readonly pieces: Iterable<IndexFile>;
}

/**
 * How many bytes a whole index may have as it travels. The first search in pieces costs some 20 kB and each later one some
 * 10; a larger whole would not pay before a visitor has asked ten times.
 */
const MOST_WHOLE = 120_000;

/** No index with so many signs is that small; it need not be compressed to know. */
const SURELY_LARGE = 1_500_000;

const scriptOf = (name: string, data: unknown): string =>
  `lecternSearch(${JSON.stringify(name)},${JSON.stringify(data)})\n`;

/** Compressed as hosts do on the way. */
const travelling = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** The files of an index: one where it is small enough, else one to begin with and one for each piece. */
export function filesOf({ head, pieces }: Index): IndexFiles {
  const together = [...pieces].filter(([name]) => !name.startsWith('e'));
  const size = together.reduce((sum, [, piece]) => sum + sizeOf(piece), 0);
  if (size < SURELY_LARGE) {
    const whole = scriptOf('head', { ...head, ends: '', pieces: Object.fromEntries(together) });
    if (travelling(whole) <= MOST_WHOLE) return { head: { name: 'head', text: whole }, pieces: [] };
  }
  return {
    head: { name: 'head', text: scriptOf('head', head) },
    pieces: pieceFiles(pieces),
  };
}

function* pieceFiles(pieces: Index['pieces']): Generator<IndexFile> {
  for (const [name, piece] of pieces) yield { name, text: scriptOf(name, piece) };
}

function sizeOf(piece: Piece): number {
  if (typeof piece === 'string') return piece.length;
  return piece.reduce((sum, row) => sum + row.reduce((length, text) => length + text.length, 0), 0);
}
