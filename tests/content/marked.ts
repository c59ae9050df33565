import assert from 'node:assert/strict';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { type Rendered, type RenderOptions, renderMarkdown } from '../../src/content/markdown.ts';
import type { Problem } from '../../src/problem.ts';

/** A place in a file as a problem names it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A sample text and the places in it that were marked with ⟦ and ⟧. */
export interface Marked {
  readonly text: string;
  readonly places: readonly Place[];
}

/** Takes the marks ⟦…⟧ out of a sample and says where they stood; the sample begins on the given line of its file. */
export function marked(sample: string, firstLine = 1): Marked {
  let text = '';
  const places: Place[] = [];
  for (const part of sample.split('⟦')) {
    const [inside = '', ...after] = part.split('⟧');
    if (after.length > 0) {
      const before = text.split('\n');
      places.push({
        line: firstLine + before.length - 1,
        column: (before.at(-1) ?? '').length + 1,
        length: inside.length,
      });
    }
    text += inside + after.join('');
  }
  return { text, places };
}

/** The file that samples pretend to be. */
export const FILE = 'content/en/standards/sample.md';

/** Renders a sample as the site would, with markup of citations and links that is easy to compare. */
export function render(body: string, options: Partial<RenderOptions> = {}): Rendered {
  return renderMarkdown(body, {
    file: FILE,
    bodyLine: 1,
    citations: (refs) =>
      `<cite>${refs.map(({ instrument, place }) => (place === null ? instrument : `${instrument}, ${place}`)).join('; ')}</cite>`,
    href: (target, fragment) => `${target}${fragment === null ? '' : `#${fragment}`}`,
    tableLabel: 'Table',
    ...options,
  });
}

/** The whole markup of a rendered text, headings included. */
export function wholeMarkup({ lead, sections }: Rendered): string {
  const parts = sections.map(({ level, number, titleHtml, html }) => {
    const title = number === null ? titleHtml : `${number} ${titleHtml}`;
    return `<h${level}>${title}</h${level}>\n${html}`;
  });
  return lead + parts.join('');
}

/** Asserts that a text has exactly these problems, each of the rule and at the marks, in the words that match. */
export function assertProblems(
  problems: readonly Problem[],
  rule: string,
  places: readonly Place[],
  words: RegExp,
): void {
  const found = problems.map(({ rule: name, line, column, length }) => ({ rule: name, line, column, length }));
  assert.deepEqual(
    found,
    places.map((place) => ({ rule, ...place })),
    problems.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
  );
  for (const { message, hint, file, severity } of problems) {
    assert.equal(file, FILE);
    assert.equal(severity, 'error');
    assert.match(`${message} → ${hint}`, words);
    assert.match(message, /^\S.*[.:]$/s, 'a message is a sentence');
    assert.match(hint, /\S/, 'a problem names its remedy');
  }
}

/** Asserts that Markdown has exactly the problems marked in it, both at the top of a file and below a head. */
export function assertFound(sample: string, rule: string, words: RegExp): void {
  for (const bodyLine of [1, 12]) {
    const { text, places } = marked(sample, bodyLine);
    assertProblems(render(text, { bodyLine }).problems, rule, places, words);
  }
}

/** Asserts that Markdown has no problem. */
export function assertFine(text: string): void {
  assert.deepEqual(render(text).problems, []);
}

/** Asserts that a head, written without its lines ---, has exactly the problems marked in it. */
export function assertHeadFound(sample: string, rule: string, words: RegExp): void {
  const { text, places } = marked(`---\n${sample}\n---\nText.\n`);
  assertProblems(parseFrontMatter(FILE, text).problems, rule, places, words);
}
