/** A sorted list in pieces of about a size, and where each piece but the first begins. */
export interface Cut {
  readonly pieces: readonly string[];
  readonly starts: string;
}

/** Something of a sorted list: what it is sorted by, how it is written, and what is said of it. */
export interface Line {
  readonly key: string;
  readonly text: string;
  readonly said: string;
}

/** The most signs that a text can leave out because the one before has them too. */
const MOST_SHARED = 25;

function shared(before: string, text: string): number {
  let at = 0;
  while (at < MOST_SHARED && at < before.length && before[at] === text[at]) at++;
  return at;
}

/** The shortest beginning of a key that still comes after the key before. */
function shortest(before: string, key: string): string {
  for (let length = 1; length < key.length; length++) if (key.slice(0, length) > before) return key.slice(0, length);
  return key;
}

/**
 * Writes a sorted list in pieces. A text is written as a letter for how many signs it shares with the one before (“a” for
 * none), then its rest, then what is said of it; a space ends each. Equal keys stay in one piece.
 */
export function cutLines(lines: Iterable<Line>, size: number): Cut {
  const pieces: string[] = [];
  const starts: string[] = [];
  let [before, last, length] = ['', '', 0];
  let parts: string[] = []; // joined, not added up: a string that was added up keeps all its parts in memory
  for (const { key, text, said } of lines) {
    if (length >= size && key !== last) {
      pieces.push(parts.join(''));
      starts.push(shortest(last, key));
      [parts, before, length] = [[], '', 0];
    }
    const many = shared(before, text);
    const written = [String.fromCharCode(97 + many), text.slice(many), said, ' '];
    parts.push(...written);
    length += written.reduce((sum, part) => sum + part.length, 0);
    [before, last] = [text, key];
  }
  if (parts.length > 0) pieces.push(parts.join(''));
  return { pieces, starts: starts.join(' ') };
}

/** Reads the next text of a piece: the one before, and what is written of this one. */
export function nextText(before: string, written: string): string {
  return before.slice(0, written.charCodeAt(0) - 97) + written.slice(1);
}

/** Which piece holds a key, by where the pieces begin. */
export function pieceOf(key: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By Unicode’s code units, which is the same everywhere. */
export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
