import { printParseErrorCode } from 'jsonc-parser';
import type { Finding } from '../files/finding.ts';
import type { SyntaxFault } from './json-inspection.ts';

type Wording = Omit<Finding, 'rule' | 'severity'>;

/** What people write in JSON that JSON does not have, by the first letters of what stands there. */
const FOREIGN: readonly { readonly pattern: RegExp; readonly message: string; readonly hint: string }[] = [
  {
    pattern: /^[“”„‟«»＂]/,
    message: 'Curly quotation marks stand around this; JSON knows only straight ones.',
    hint: 'Write " on both sides.',
  },
  {
    pattern: /^['‘’`]/,
    message: 'Single quotation marks stand around this; JSON knows only double ones.',
    hint: 'Write " on both sides.',
  },
  {
    pattern: /^-?(NaN|Infinity)/,
    message: 'JSON has no such number.',
    hint: 'Write a number with digits, or leave the key out.',
  },
  {
    pattern: /^(undefined|None|nil|NULL|Null)\b/,
    message: 'JSON has no such value.',
    hint: 'Leave the key out where nothing is known.',
  },
  {
    pattern: /^(true|false)\b/i,
    message: 'This must be written in lower-case letters.',
    hint: 'Write true or false.',
  },
  {
    pattern: /^#/,
    message: 'JSON has no comments.',
    hint: 'Delete it; what must be said belongs in a field such as notes.',
  },
  {
    pattern: /^[，；、]/,
    message: 'A full-width sign stands where a comma belongs.',
    hint: 'Write , with the Latin keyboard.',
  },
  {
    pattern: /^：/,
    message: 'A full-width sign stands where a colon belongs.',
    hint: 'Write : with the Latin keyboard.',
  },
  { pattern: /^[０-９]/, message: 'Full-width digits stand here.', hint: 'Write 0 to 9 with the Latin keyboard.' },
  {
    pattern: /^[^\S \t\r\n]/,
    message: 'A non-breaking or wide space stands here.',
    hint: 'Put an ordinary space in its place.',
  },
  {
    pattern: /^[+.]\d|^\+|^-\./,
    message: 'A number in JSON begins with a digit or a minus sign.',
    hint: 'Write it like 0.5 or 1.',
  },
  {
    pattern: /^[\p{L}_$]/u,
    message: 'A text or a key stands here without quotation marks.',
    hint: 'Put " before and after it.',
  },
];

const FALLBACK = { message: 'This is no JSON.', hint: 'Delete it, or write a value in its place.' };

/** What is said of each error of the parser; a function looks at the text around it. */
const WORDINGS: Readonly<Record<string, (text: string, at: Wording) => Partial<Wording>>> = {
  InvalidSymbol: (text, { offset }) => {
    const rest = text.slice(offset, offset + 40);
    return FOREIGN.find(({ pattern }) => pattern.test(rest)) ?? FALLBACK;
  },
  InvalidCommentToken: () => ({
    message: 'JSON has no comments.',
    hint: 'Delete it; what must be said belongs in a field such as notes.',
  }),
  PropertyNameExpected: (text, at) =>
    afterComma(text, at) ?? {
      message: 'A key in quotation marks is expected here.',
      hint: 'Write it like "name": "…".',
    },
  ValueExpected: (text, at) =>
    afterComma(text, at) ?? {
      message: 'A value is missing here.',
      hint: 'Write a value, or delete the key or the comma before it.',
    },
  ColonExpected: () => ({
    message: 'A colon is missing between the key and its value.',
    hint: 'Write it like "key": "value".',
  }),
  CommaExpected: (text, { offset }) => {
    const found = text[offset] ?? '';
    if (/[\]}]/.test(found))
      return {
        message: `“${found}” does not close what was opened last.`,
        hint: `Write “${found === '}' ? ']' : '}'}” in its place, or close the inner part first.`,
      };
    if (/\d/.test(found) && text[offset - 1] === '0')
      return {
        message: 'A number may not begin with 0.',
        hint: 'Delete the 0; if it belongs there, as in a code, put " around the whole.',
      };
    return { message: 'A comma is missing before this.', hint: 'Write a comma after the value before it.' };
  },
  EndOfFileExpected: () => ({
    message: 'The value has ended, but more follows.',
    hint: 'A file holds one value: delete the rest, or look for a bracket too many before it.',
  }),
  CloseBraceExpected: () => ({
    message: 'The file ends before a “}” that closes the record.',
    hint: 'Add “}” where the record ends.',
  }),
  CloseBracketExpected: () => ({
    message: 'The file ends before a “]” that closes a list.',
    hint: 'Add “]” where the list ends.',
  }),
  UnexpectedEndOfString: () => ({
    message: 'This text is not closed by a quotation mark on its line.',
    hint: 'Put " at its end; a line break inside a text is written \\n.',
  }),
  UnexpectedEndOfNumber: () => ({
    message: 'This number is not finished.',
    hint: 'Write digits after the point or the e.',
  }),
  InvalidUnicode: () => ({
    message: 'After \\u four digits or letters a to f must follow.',
    hint: 'Write the character itself.',
  }),
  InvalidEscapeCharacter: () => ({
    message: 'A backslash stands before a letter that has no meaning with it.',
    hint: 'Write \\\\ where a backslash is meant, or delete it.',
  }),
  InvalidCharacter: (text, { offset, length }) => {
    const inside = [...text.slice(offset, offset + length)].findIndex((character) => character < ' ');
    return {
      offset: offset + Math.max(0, inside),
      length: 1,
      message: 'A tab or another control character stands inside a text.',
      hint: 'Write a space in its place.',
    };
  },
};

/** A bracket or comma right after a comma: the comma is the fault. */
function afterComma(text: string, { offset }: Wording): Partial<Wording> | undefined {
  const before = text.slice(0, offset).trimEnd();
  if (!before.endsWith(',') || !/[\]},]/.test(text[offset] ?? '')) return undefined;
  const closing = text[offset] !== ',';
  return {
    offset: closing ? before.length - 1 : offset,
    length: 1,
    message: closing ? 'A comma stands before the closing bracket.' : 'Two commas follow each other.',
    hint: closing ? 'Delete this comma.' : 'Delete one of the two.',
  };
}

/** After these the parser no longer knows where it is; what it says further on would mislead. */
const LOST = new Set(['UnexpectedEndOfString', 'CloseBraceExpected', 'CloseBracketExpected', 'EndOfFileExpected']);

/** The syntax errors of a JSON text in the words of its author, the first of each line: the others follow from it. */
export function syntaxFindings(text: string, errors: readonly SyntaxFault[]): Finding[] {
  if (text.trim() === '') {
    const message = 'The file is empty.';
    return [
      {
        rule: 'json-syntax',
        offset: 0,
        length: 1,
        message,
        hint: 'Write the record, from { to }, or take the file out.',
      },
    ];
  }
  const findings: Finding[] = [];
  const lines = new Set<number>();
  for (const { error, offset, length, line } of errors) {
    const code = printParseErrorCode(error);
    const followsFromOther = lines.has(line) || (findings.length > 0 && LOST.has(code));
    if (followsFromOther) continue;
    lines.add(line);
    const at = { offset, length: Math.max(1, length), ...FALLBACK };
    findings.push({ rule: 'json-syntax', ...at, ...WORDINGS[code]?.(text, at) });
    if (LOST.has(code) || (code === 'CommaExpected' && /[\]}]/.test(text[offset] ?? ''))) break;
  }
  return findings;
}
