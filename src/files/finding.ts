/** A fault found in a text, by its offset in UTF-16 units. */
export interface Finding {
  readonly rule: string;
  readonly severity?: 'error' | 'warning';
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** A damaged file has thousands of one fault; so many are shown of each rule, and the last tells how many there are. */
const SHOWN = 20;

/** The findings in the order of the text, of each rule only the first ones. */
export function firstOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const shown: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.offset - b.offset)) {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count <= SHOWN) shown.push(finding);
  }
  return shown.map((finding) => {
    const rest = (counts.get(finding.rule) ?? 0) - SHOWN;
    const last = rest > 0 && shown.findLast(({ rule }) => rule === finding.rule) === finding;
    return last
      ? { ...finding, message: `${finding.message} ${rest} more of this kind follow in this file.` }
      : finding;
  });
}

/** The number of a character as Unicode writes it: U+200B. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The beginning of a text, short enough for a message. */
export function excerpt(text: string, length = 40): string {
  const characters = Array.from(text.slice(0, length * 2 + 2));
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
}
