/** Longer words than this are no slips of the pen. */
const LONGEST = 100;

const fold = (word: string): string => word.normalize('NFC').toLowerCase();

/** How many letters may differ: one in three to five, and never more than four. */
const limitFor = (length: number): number => (length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(length / 3))));

/** How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** The candidate that was probably meant by a word, whatever its case; undefined where none is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = fold(word);
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const limit = limitFor(Math.max(wanted.length, folded.length));
    if (Math.abs(wanted.length - folded.length) > limit) continue;
    const cost = candidate === word ? -1 : distance(wanted, folded);
    if (cost <= limit && (best === undefined || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}
