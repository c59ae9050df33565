import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../src/content/read.ts';
import type { AnyDocument } from '../../src/content/read-content.ts';
import { sealOf, staleSections } from '../../src/model/freshness.ts';
import { digestOfWords, wordingsOf, wordsOf } from '../../src/model/wording.ts';
import { PROJECT } from '../../src/paths.ts';

const FILE = 'content/en/standards/case-assignment.md';
const SOURCE = readFileSync(path.join(PROJECT, FILE), 'utf8');
const [HEAD = '', BODY = ''] = SOURCE.split(/(?<=\n---\n)/);

function read(text: string): AnyDocument {
  const render = {
    citations: () => '<span class="cites"><a>cited</a></span>',
    href: () => '#',
    tableLabel: '',
  };
  const { document } = readDocument(FILE, text, { sourceLanguage: 'en', render });
  assert.ok(document);
  return document as AnyDocument;
}

const ORIGINAL = wordingsOf(read(SOURCE));
const MARKS = Object.fromEntries(
  [...ORIGINAL].map(([id, { digest }]) => [
    id,
    `${digest} ${digest} ${sealOf('standards/x', 'fr', id, digest, digest)}`,
  ]),
);
const KEPT = Object.fromEntries([...ORIGINAL].map(([id, one]) => [id, { [one.digest]: wordsOf(one) }]));
const staleIn = (text: string): string[] => [...staleSections(wordingsOf(read(text)).values(), MARKS, KEPT).keys()];

/** A section of the source: its heading and the lines below. */
interface Piece {
  id: string;
  lines: string[];
}

const PIECES: readonly Piece[] = BODY.split(/^(?=##)/m)
  .filter((part) => part.startsWith('##'))
  .map((part) => ({ id: /\{#([a-z0-9-]+)\}/.exec(part)?.[1] ?? '', lines: part.split('\n') }));

const written = (pieces: readonly Piece[]): string =>
  `${HEAD}\n${pieces.map(({ lines }) => lines.join('\n')).join('')}`;
const textLines = ({ lines }: Piece): number[] =>
  lines.flatMap((line, index) => (index > 0 && line.trim() !== '' ? [index] : []));

/** Edits of one section. Those that change words say so; the others leave every word as it is. */
const EDITS: readonly [changes: boolean, edit: (piece: Piece, seed: number) => boolean][] = [
  [true, (piece, seed) => onLine(piece, seed, (line) => line.replace(/\b\p{L}{3,}/u, (word) => `${word}ly`))],
  [true, (piece, seed) => onLine(piece, seed, (line) => line.replace(/ \p{L}+/u, ''))],
  [true, (piece) => push(piece, 'One more sentence stands here.')],
  [true, (piece) => head(piece, (line) => line.replace(' {#', ' anew {#'))],
  [false, (piece, seed) => onLine(piece, seed, (line) => line.replace(/ (\p{L}{4,}) /u, ' *$1* '))],
  [false, (piece, seed) => onLine(piece, seed, (line) => line.replace(/(\p{L}) (\p{L})/u, '$1\n$2'))],
  [false, (piece, seed) => onLine(piece, seed, (line) => line.replace(/ \[@[^\]]+\]/u, ''))],
  [false, (piece) => head(piece, (line) => line.replace(/^(#+ \d+\.)\d+ /, '$199 '))],
  [false, (piece) => push(piece, '')],
];

function onLine(piece: Piece, seed: number, change: (line: string) => string): boolean {
  const at = textLines(piece)[seed % textLines(piece).length];
  if (at === undefined) return false;
  const before = piece.lines[at] ?? '';
  piece.lines[at] = change(before);
  return piece.lines[at] !== before;
}

function head(piece: Piece, change: (line: string) => string): boolean {
  const before = piece.lines[0] ?? '';
  piece.lines[0] = change(before);
  return piece.lines[0] !== before;
}

function push(piece: Piece, line: string): boolean {
  piece.lines.push(line, '', '');
  return true;
}

test('of 300 random edits of a source exactly the sections whose words changed are stale, wherever they have moved', () => {
  const step = fc.record({ section: fc.nat(), edit: fc.nat(), seed: fc.nat() });
  let stale = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), (steps, crlf, moved) => {
      const pieces = PIECES.map(({ id, lines }) => ({ id, lines: [...lines] }));
      const changed = new Set<string>();
      for (const { section, edit, seed } of steps) {
        const piece = pieces[section % pieces.length];
        const [changes, apply] = EDITS[edit % EDITS.length] ?? [];
        if (piece === undefined || apply === undefined) continue;
        if (apply(piece, seed) && changes) changed.add(piece.id);
      }
      if (moved) pieces.push(...pieces.splice(2, 2)); // two provisions change their place
      const text = written(pieces);
      stale += changed.size;
      assert.deepEqual(staleIn(crlf ? text.replaceAll('\n', '\r\n') : text).sort(), [...changed].sort());
    }),
    { numRuns: 300, seed: 300 },
  );
  assert.ok(stale > 100, `${stale} stale sections`);
});

test('title and summary are a section of their own', () => {
  assert.deepEqual(staleIn(SOURCE), []);
  assert.deepEqual(staleIn(SOURCE.replace('summary: How', 'summary: That')), ['page-head']);
  assert.deepEqual(staleIn(SOURCE.replace('edited: 2026-11-24', 'edited: 2026-11-25')), []);
});

test('the digest of words does not depend on how lines are broken or letters composed', () => {
  assert.equal(digestOfWords('caf\u00e9  au\nlait'), digestOfWords('cafe\u0301 au lait'));
  assert.notEqual(digestOfWords('a b'), digestOfWords('ab'));
});

test('the words kept are the source as it was, paragraph by paragraph, without citations', () => {
  assert.match(
    KEPT['technical-means'] ? Object.values(KEPT['technical-means']).join() : '',
    /^The means to do it\nThe service should/,
  );
  assert.doesNotMatch(JSON.stringify(KEPT), /cited|\[@/);
});
