import type { Finding } from './finding.ts';

interface LineRule {
  /** What the line begins with, after indentation and quote marks. */
  readonly pattern: RegExp;
  /** Only where a paragraph begins: inside one it may be prose that happens to stand first in its line. */
  readonly fresh?: true;
  readonly message: (found: string) => string;
  readonly hint: string;
}

const SPACE = 'Put an ordinary space there (delete what stands there and press the space bar).';

const LINE_RULES: readonly LineRule[] = [
  {
    pattern: /^＃+/,
    message: (found) => `“${found}” is a full-width sign, so this line is no heading.`,
    hint: 'Write # with the Latin keyboard, and a space after it.',
  },
  {
    pattern: /^#{1,6}(?=[^#\s])/,
    message: (found) => `No space follows “${found}”, so this line is no heading.`,
    hint: 'Put a space after it; if no heading is meant, write \\# in its place.',
  },
  {
    pattern: /^#{1,6}[^\S \t]/,
    message: () => 'The space after # is a non-breaking or wide one, so this line is no heading.',
    hint: SPACE,
  },
  {
    pattern: /^[•◦▪‣●∙·－＊＋]/,
    message: (found) => `“${found}” makes no list; the lines would run together.`,
    hint: 'Write a hyphen and a space in its place: “- ”.',
  },
  {
    pattern: /^[＞｜]/,
    message: (found) => `“${found}” is a full-width sign, which Markdown does not know.`,
    hint: 'Write it with the Latin keyboard.',
  },
  {
    pattern: /^[-+](?=\p{L})/u,
    message: (found) => `No space follows “${found}”, so this line is no item of a list.`,
    hint: 'Put a space after it; if no list is meant, join this line to the one before.',
  },
  {
    pattern: /^[-*+][^\S \t]/,
    message: (found) =>
      `The space after “${found[0]}” is a non-breaking or wide one, so this line is no item of a list.`,
    hint: SPACE,
  },
  {
    pattern: /^\d{1,9}[.)][^\S \t]/,
    fresh: true,
    message: (found) =>
      `The space after “${found.trim()}” is a non-breaking or wide one, so this line is no item of a list.`,
    hint: SPACE,
  },
  {
    pattern: /^(?:[０-９]+[．。.、）)]|\d+．)/,
    message: (found) => `“${found}” is written with full-width signs, so this line is no item of a list.`,
    hint: 'Write the number, the full stop and a space with the Latin keyboard: “1. ”.',
  },
  {
    pattern: /^\d{1,3}[.)](?=\p{Script=Han})/u,
    fresh: true,
    message: (found) => `No space follows “${found}”, so this line is no item of a list.`,
    hint: 'Put a space after it.',
  },
];

/** What a line must begin with for any of the rules. */
const MARK = /^[#＃•◦▪‣●∙·－＊＋＞｜+*\-0-9０-９]/;

const LINK = /[[［][^[\]［］\n]{1,300}[\]］][(（]([^()（）\n]{1,500})[)）]/g;
const ADDRESS = /^\s*(?:https?:|mailto:|\.{0,2}\/|#|[\w./-]+\.md)/i;
const CITATION = /［[@＠]|\[＠/g;

const FENCE = /^(`{3,}|~{3,})/;
const LISTED = /^(?:[-*+]|\d{1,9}[.)])\s/;

const bracketed = (offset: number, found: string, meant: string): Finding => ({
  rule: 'markup-lookalike',
  offset,
  length: found.length,
  message: `“${found}” is written with full-width brackets or signs, so it is no ${meant}.`,
  hint: `Write the brackets and signs with the Latin keyboard: ${meant === 'link' ? '[words](address)' : '[@name, place]'}.`,
});

/** Links and citations with full-width brackets, anywhere in a line. */
function inLine(line: string, offset: number): Finding[] {
  if (!/[［］（＠]/.test(line)) return [];
  const links = [...line.matchAll(LINK)].filter(
    ([found, target]) => /[［］（）]/.test(found) && ADDRESS.test(target ?? ''),
  );
  return [
    ...links.map(({ 0: found, index }) => bracketed(offset + index, found, 'link')),
    ...Array.from(line.matchAll(CITATION), ({ 0: found, index }) => bracketed(offset + index, found, 'citation')),
  ];
}

function atStart(line: string, offset: number, fresh: boolean): Finding[] {
  if (!MARK.test(line)) return [];
  for (const { pattern, fresh: onlyFresh, message, hint } of LINE_RULES) {
    const found = onlyFresh && !fresh ? undefined : pattern.exec(line)?.[0];
    if (found === undefined) continue;
    return [{ rule: 'markup-lookalike', offset, length: found.length, message: message(found), hint }];
  }
  return [];
}

/** Where the body begins: after a head between two lines of three hyphens. */
function bodyOffset(text: string): number {
  const end = /^---[ \t]*\n/.test(text) ? /\n---[ \t]*(?:\n|$)/.exec(text) : null;
  return end === null ? 0 : end.index + end[0].length;
}

/**
 * Places of a Markdown file (with or without a head) that were meant as markup and would be published as plain text:
 * full-width signs, missing and non-breaking spaces. Fenced code is left alone.
 */
export function markupLookalikes(text: string): Finding[] {
  const findings: Finding[] = [];
  let offset = bodyOffset(text);
  let fence = '';
  let fresh = true;
  for (const line of text.slice(offset).split('\n')) {
    const content = line.replace(/^[ \t>]+/, '');
    const mark = FENCE.exec(content)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
    } else if (mark !== '') fence = mark;
    else {
      findings.push(...atStart(content, offset + line.length - content.length, fresh), ...inLine(line, offset));
    }
    fresh = content === '' || content.startsWith('#') || LISTED.test(content);
    offset += line.length + 1;
  }
  return findings;
}
