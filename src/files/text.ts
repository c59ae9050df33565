import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Problem } from '../problem.ts';
import { refusedCharacters } from './characters.ts';
import { decomposedCharacters } from './composition.ts';
import { type Finding, firstOfEach } from './finding.ts';
import { markupLookalikes } from './markup-lookalikes.ts';
import { mixedScripts } from './mixed-scripts.ts';
import type { SourceFile } from './walk.ts';

/** A stretch of one line; line and column count from 1, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where a stretch of a text lies in its file, if that can be told. */
export type PlaceOf = (offset: number, length: number) => Place | undefined;

/** The line and column of an offset in a text, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const { 0: end, index } of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line += 1;
    start = index + end.length;
  }
  return { line, column: offset - start + 1 };
}

const placesIn =
  (text: string): PlaceOf =>
  (offset, length) => ({ ...positionAt(text, offset), length });

function problemsFor(file: string, findings: readonly Finding[], place: PlaceOf): Problem[] {
  return firstOfEach(findings).map(({ rule, severity = 'error', offset, length, message, hint }) => ({
    rule,
    severity,
    file,
    ...place(offset, length),
    message,
    hint,
  }));
}

/**
 * What is wrong with the characters of a text, whatever its format. A string taken out of a file gives `place`, which
 * tells where its offsets lie in the file.
 */
export function checkText(file: string, text: string, place: PlaceOf = placesIn(text)): Problem[] {
  const findings = [...refusedCharacters(text), ...decomposedCharacters(text), ...mixedScripts(text)];
  return findings.length === 0 ? [] : problemsFor(file, findings, place);
}

/** What was meant as Markdown in a whole Markdown file and would be published as plain text. */
export function checkMarkupLookalikes(file: string, text: string): Problem[] {
  return problemsFor(file, markupLookalikes(text), placesIn(text));
}

const problem = (file: string, rule: string, message: string, hint: string): Problem => ({
  rule,
  severity: 'error',
  file,
  message,
  hint,
});

/** Two bytes a character leave every other byte of a Latin text zero, or begin with a byte-order mark of their own. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xFF\xFE' || mark === '\xFE\xFF') return true;
  const start = bytes.subarray(0, 200);
  return start.filter((byte) => byte === 0).length > start.length / 4;
}

/** The offset of the first byte that is not UTF-8, and how many such places there are. */
function firstBroken(bytes: Buffer, decoded: string): { at: number; offset: number; count: number } {
  const replaced = [...decoded.matchAll(/\uFFFD/g)].map(({ index }) => index);
  const offsetOf = (at: number): number => Buffer.byteLength(decoded.slice(0, at));
  const genuine = (offset: number): boolean => bytes.subarray(offset, offset + 3).toString('latin1') === '\xEF\xBF\xBD';
  const at = replaced.find((index) => !genuine(offsetOf(index))) ?? 0;
  const written = bytes.toString('latin1').split('\xEF\xBF\xBD').length - 1;
  return { at, offset: offsetOf(at), count: replaced.length - written };
}

function brokenEncoding(file: string, bytes: Buffer): Problem {
  const decoded = bytes.toString();
  const { at, offset, count } = firstBroken(bytes, decoded);
  const byte = bytes.subarray(offset, offset + 1);
  const guess = new TextDecoder('windows-1252').decode(byte);
  const rest = count > 1 ? ` ${count - 1} more such places follow.` : '';
  return {
    ...problem(
      file,
      'encoding',
      `The byte ${byte.toString('hex').toUpperCase()} is not UTF-8; in Windows-1252 it would be “${guess}”.${rest}`,
      'Save the file again with the encoding UTF-8, and look whether all letters are right.',
    ),
    ...positionAt(decoded, at),
    length: 1,
  };
}

function readBytes(source: SourceFile): Buffer | Problem {
  try {
    return readFileSync(source.absolute);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return problem(
      source.file,
      'unreadable',
      `The disk refuses to read this file (${code}).`,
      'Look whether it is still there, and at its permissions.',
    );
  }
}

/** The text of a file: UTF-8, without its byte-order mark, lines ended by LF; with every character that cannot stay. */
export function readText(source: SourceFile): { text: string; problems: Problem[] } {
  const bytes = readBytes(source);
  if (!Buffer.isBuffer(bytes)) return { text: '', problems: [bytes] };
  if (looksLikeUtf16(bytes)) {
    const message = 'This file is written in UTF-16, not in UTF-8.';
    const hint = 'Save it again with the encoding UTF-8.';
    return { text: '', problems: [problem(source.file, 'encoding', message, hint)] };
  }
  if (!isUtf8(bytes)) return { text: '', problems: [brokenEncoding(source.file, bytes)] };
  const text = bytes
    .toString()
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return { text, problems: checkText(source.file, text) };
}
