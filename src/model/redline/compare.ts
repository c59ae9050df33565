import { diffArrays } from 'diff';
import type { Section } from '../../content/markdown.ts';
import type { StandardText } from '../site.ts';
import { type Block, blocksOf } from './blocks.ts';
import { compareWords, likeness, type Span } from './spans.ts';

/** A block of either version with its words compared. */
export interface ComparedBlock {
  readonly kind: Block['kind'];
  readonly spans: readonly Span[];
}

/** How a section differs between two versions. */
export type Change = 'same' | 'changed' | 'new' | 'removed' | 'moved';

/** A section of either version compared; one that moved stands at both places, as removed and as moved. */
export interface ComparedSection {
  readonly id: string;
  readonly level: number;
  readonly change: Change;
  readonly heading: readonly Span[];
  readonly blocks: readonly ComparedBlock[];
}

/** Below this two blocks have too little in common to be read as one that was changed. */
const ALIKE = 0.4;

const whole = (kind: Span['kind'], text: string): Span[] => (text === '' ? [] : [{ kind, text }]);
const alone = (blocks: readonly Block[], kind: 'deleted' | 'inserted'): ComparedBlock[] =>
  blocks.map((block) => ({ kind: block.kind, spans: whole(kind, block.text) }));

/** Blocks that stand for each other: in order, of one kind, alike enough. The rest was taken out or added. */
function paired(before: readonly Block[], after: readonly Block[], language: string): ComparedBlock[] {
  const result: ComparedBlock[] = [];
  let next = 0;
  for (const old of before) {
    let found: { at: number; spans: Span[] } | undefined;
    for (let at = next; at < after.length && found === undefined; at += 1) {
      const candidate = after[at];
      if (candidate === undefined || candidate.kind !== old.kind) continue;
      const spans = compareWords(old.text, candidate.text, language);
      if (old.kind === 'citations' || likeness(spans) >= ALIKE) found = { at, spans };
    }
    if (found === undefined) result.push(...alone([old], 'deleted'));
    else {
      result.push(...alone(after.slice(next, found.at), 'inserted'), { kind: old.kind, spans: found.spans });
      next = found.at + 1;
    }
  }
  return [...result, ...alone(after.slice(next), 'inserted')];
}

/** The blocks of two versions of a section compared. */
export function compareBlocks(before: readonly Block[], after: readonly Block[], language: string): ComparedBlock[] {
  const runs = diffArrays([...before], [...after], {
    comparator: (a, b) => a.kind === b.kind && a.text === b.text,
  });
  const result: ComparedBlock[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [run, follower] = [runs[at], runs[at + 1]];
    if (run === undefined) continue;
    if (!run.added && !run.removed)
      result.push(...run.value.map(({ kind, text }) => ({ kind, spans: whole('same', text) })));
    else if (follower !== undefined && (follower.added || follower.removed)) {
      const [old, now] = run.removed ? [run.value, follower.value] : [follower.value, run.value];
      result.push(...paired(old, now, language));
      at += 1;
    } else result.push(...alone(run.value, run.removed ? 'deleted' : 'inserted'));
  }
  return result;
}

/** Two wordings compared, a line of each standing for a paragraph; what is given are their words, paragraph by paragraph. */
export function compareWordings(before: string, after: string, language: string): (readonly Span[])[] {
  const paragraphs = (words: string): Block[] =>
    words
      .split('\n')
      .filter(Boolean)
      .map((text) => ({ kind: 'paragraph', text }));
  return compareBlocks(paragraphs(before), paragraphs(after), language).map(({ spans }) => spans);
}

const headingOf = ({ number, title }: Section): string => (number === null ? title : `${number} ${title}`);

function compareSections(before: Section, after: Section, language: string): ComparedSection {
  const heading = compareWords(headingOf(before), headingOf(after), language);
  const blocks = compareBlocks(blocksOf(before.html), blocksOf(after.html), language);
  const same = [heading, ...blocks.map(({ spans }) => spans)].flat().every(({ kind }) => kind === 'same');
  return { id: after.id, level: after.level, change: same ? 'same' : 'changed', heading, blocks };
}

function lone(section: Section, kind: 'deleted' | 'inserted', change: Change): ComparedSection {
  const blocks = alone(blocksOf(section.html), kind);
  return { id: section.id, level: section.level, change, heading: whole(kind, headingOf(section)), blocks };
}

/** What stands before the first heading, with title and summary, as a section without a heading of its own. */
function top({ head, rendered }: StandardText): Block[] {
  const line = (text: string): Block => ({ kind: 'paragraph', text });
  return [line(head.title), line(head.summary), ...blocksOf(rendered.lead)];
}

/** Two versions of a standard in one language: its top, then section by section, in the order of the newer one. */
export interface Redline {
  readonly top: readonly ComparedBlock[];
  readonly sections: readonly ComparedSection[];
}

/** Compares two versions of a text, by section and by word. */
export function compareTexts(before: StandardText, after: StandardText, language: string): Redline {
  const [old, now] = [before.rendered.sections, after.rendered.sections];
  const oldById = new Map(old.map((section) => [section.id, section]));
  const newIds = new Set(now.map(({ id }) => id));
  const kept = new Map(now.map((section) => [section.id, section]));
  const sections = diffArrays(
    old.map(({ id }) => id),
    now.map(({ id }) => id),
  ).flatMap(({ value, added, removed }) =>
    value.map((id): ComparedSection => {
      const [was, is] = [oldById.get(id), kept.get(id)];
      if (removed) return lone(was as Section, 'deleted', 'removed');
      if (added) return lone(is as Section, 'inserted', oldById.has(id) ? 'moved' : 'new');
      return compareSections(was as Section, is as Section, language);
    }),
  );
  const moved = sections.map((one) =>
    one.change === 'removed' && newIds.has(one.id) ? { ...one, change: 'moved' as const } : one,
  );
  return { top: compareBlocks(top(before), top(after), language), sections: moved };
}
