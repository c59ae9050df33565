import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { Definition, Page, Reference } from './page.ts';
import { placeOfLine, placeOfWords } from './place.ts';
import { report } from './report.ts';

/** Lets markdown-it find a definition, `[name]: https://…`, and notes it, so that no text of it is lost unseen. */
export function notedDefinition(rule: RuleBlock): RuleBlock {
  return (state, start, end, silent) => {
    if (state.src.charCodeAt((state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)) !== 0x5b /* [ */) return false;
    const page = state.env as Page;
    const before = Object.keys(page.references ?? {}).length;
    if (!rule(state, start, end, silent)) return false;
    const references = page.references ?? {};
    const names = Object.keys(references);
    const label = /\[((?:[^\]\\]|\\.)*)/.exec(page.lines.slice(start, state.line).join('\n'))?.[1] ?? '';
    if (/^[@^]/.test(label)) reportLookalike(page, start, label);
    if (names.length === before) reportSecond(page, start, label);
    else watch(references, names.at(-1) as string, { label, line: start, used: false }, page);
    return true;
  };
}

/** Puts in the place of a definition one that notes when a link reads it. */
function watch(references: Record<string, Reference>, name: string, definition: Definition, page: Page): void {
  const { title, href } = references[name] as Reference;
  page.definitions.push(definition);
  references[name] = {
    title,
    get href() {
      definition.used = true;
      return href;
    },
  };
}

function reportLookalike(page: Page, line: number, label: string): void {
  const what = label.startsWith('^') ? 'a footnote, which this site has not' : 'a citation';
  const hint = label.startsWith('^')
    ? 'Write the note into the text.'
    : 'Take away the colon behind the bracket, or begin the paragraph with a word.';
  report(
    page,
    'definition',
    placeOfLine(page, line),
    `[${label}]: at the beginning of a line looks like ${what}, but would define an address and not be shown.`,
    hint,
  );
}

function reportSecond(page: Page, line: number, label: string): void {
  report(
    page,
    'definition',
    placeOfWords(page, line, `[${label}]`),
    `The address [${label}] is defined a second time; only the first would count.`,
    'Take one of the two out, or give it another name.',
  );
}

/** Reports the definitions that no link uses: their text would not be shown anywhere. */
export function reportUnused(page: Page): void {
  for (const { label, line, used } of page.definitions) {
    if (used || /^[@^]/.test(label)) continue;
    report(
      page,
      'definition',
      placeOfLine(page, line),
      `The address [${label}] is defined but no link uses it, so that this line is not shown.`,
      `Write a link such as [text][${label}], or take the line out.`,
    );
  }
}
