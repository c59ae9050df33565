import { diffArrays } from 'diff';
import { wordsOf } from './words.ts';

/** A run of words that both versions have, or that one alone has. */
export interface Span {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** What one version says; the other has the inserted words in place of the deleted ones. */
export function textOf(spans: readonly Span[], version: 'old' | 'new'): string {
  const left = version === 'old' ? 'inserted' : 'deleted';
  return spans.map(({ kind, text }) => (kind === left ? '' : text)).join('');
}

/** A change with what was taken out before what was added, and neighbours of one kind in one run. */
function gathered(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = (): void => {
    if (deleted !== '') result.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') result.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  spans.forEach(({ kind, text }, index) => {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (isBetween(text, spans[index - 1], spans[index + 1]) && (deleted !== '' || inserted !== '')) {
      // A lone space between two changes would make two of what a reader sees as one.
      deleted += text;
      inserted += text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + text };
      else result.push({ kind: 'same', text });
    }
  });
  flush();
  return result;
}

const isBetween = (text: string, before: Span | undefined, after: Span | undefined): boolean =>
  /^\s+$/.test(text) && before !== undefined && before.kind !== 'same' && after !== undefined && after.kind !== 'same';

/** Texts further apart than this many words are shown as one taken out and one added: to search on would take seconds. */
const FARTHEST = 2000;

/** Two texts compared word by word. */
export function compareWords(before: string, after: string, language: string): Span[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), { maxEditLength: FARTHEST });
  if (changes === undefined)
    return gathered([
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ]);
  return gathered(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    })),
  );
}

/** How much of two texts is the same, from 0 to 1, by characters. */
export function likeness(spans: readonly Span[]): number {
  const size = (kind: Span['kind']): number =>
    spans.filter((span) => span.kind === kind).reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const same = 2 * size('same');
  return same === 0 ? 0 : same / (same + size('deleted') + size('inserted'));
}
