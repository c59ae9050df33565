/** A stretch of words that two texts share, or that one of them alone has. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many steps two texts are shown as one taken out and one put in; no section comes near it. */
const MOST_STEPS = 4_000_000;

/** Words, spaces and signs; in scripts without spaces each character. Together they are the text again. */
function tokensOf(text: string): string[] {
  return (
    text.match(
      /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\s+|./gsu,
    ) ?? []
  );
}

/** How long a run of equal tokens can begin at each pair of places. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function joined(changes: readonly Change[]): Change[] {
  const whole: Change[] = [];
  for (const { kind, text } of changes) {
    const last = whole.at(-1);
    if (last?.kind === kind) whole[whole.length - 1] = { kind, text: last.text + text };
    else if (text !== '') whole.push({ kind, text });
  }
  return whole;
}

function walk(a: readonly string[], b: readonly string[]): Change[] {
  const rows = lengths(a, b);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from = '', to = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && from === to) {
      changes.push({ kind: 'same', text: from });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      changes.push({ kind: 'removed', text: from });
      i++;
    } else {
      changes.push({ kind: 'added', text: to });
      j++;
    }
  }
  return changes;
}

/** How one text became the other, word by word: without what was added it is the first, without what was removed the second. */
export function changesBetween(before: string, after: string): Change[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  if (a.length * b.length > MOST_STEPS)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  return joined(walk(a, b));
}
