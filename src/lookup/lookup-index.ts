import { mistakesAllowed, patternOf } from './distance.ts';
import { isHan, wordsOf } from './fold.ts';
import type { Rows } from './rows.ts';

/** How much a word counts by the field it stands in. */
const WEIGHTS = { acronym: 9, name: 8, other: 4, place: 3 } as const;

/** How much a match counts by how near it is: the word itself, its start, its inside, a word mistyped. */
const EXACT = 8;
const START = 5;
const INSIDE = 2;
const MISTYPED = 1;

/** The words of a directory with the rows that each stands in. */
export interface LookupIndex {
  readonly size: number;
  readonly words: readonly string[];
  /** For each word, rows and weights in turns. */
  readonly postings: readonly (readonly number[])[];
}

/** What fits a query: a score for each row, 0 where it does not fit. */
export type Scores = Int32Array;

/** Reads all words of a directory. */
export function indexOf({ rows, scopes }: Rows): LookupIndex {
  const byWord = new Map<string, number[]>();
  const add = (row: number, weight: number, text: string | undefined): void => {
    if (text === undefined) return;
    for (const word of wordsOf(text)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [row, weight]);
      else known.push(row, weight);
    }
  };
  rows.forEach((row, index) => {
    add(index, WEIGHTS.acronym, row.acronym);
    add(index, WEIGHTS.name, row.name);
    add(index, WEIGHTS.other, row.official);
    add(index, WEIGHTS.other, row.words);
    const scope = scopes[row.scope];
    add(index, WEIGHTS.place, scope?.name);
    add(index, WEIGHTS.place, scope?.words);
  });
  return { size: rows.length, words: [...byWord.keys()], postings: [...byWord.values()] };
}

function exactly(word: string, token: string): number {
  if (word === token) return EXACT;
  if (word.startsWith(token)) return START;
  return (token.length > 2 || isHan(token)) && word.includes(token) ? INSIDE : 0;
}

/** Whether a run of signs is in a word but for one, such as one that sounds alike; of two signs one says too little. */
function butForOne(word: string, run: string): boolean {
  for (let start = 0; run.length > 2 && start + run.length <= word.length; start++) {
    let others = 0;
    for (let at = 0; at < run.length && others < 2; at++) if (word[start + at] !== run[at]) others++;
    if (others < 2) return true;
  }
  return false;
}

/** How well words fit a token that no word fits exactly: mistyped, or for Han a run that holds half of its pairs. */
function nearly(token: string): (word: string) => number {
  if (isHan(token)) {
    const pairs = Array.from({ length: token.length - 1 }, (_, index) => token.slice(index, index + 2));
    const half = (word: string): boolean =>
      pairs.length > 0 && pairs.filter((pair) => word.includes(pair)).length * 2 >= pairs.length;
    return (word) => (half(word) || butForOne(word, token) ? MISTYPED : 0);
  }
  const [pattern, allowed] = [patternOf(token), mistakesAllowed(token.length)];
  return (word) =>
    allowed > 0 && word.length >= token.length - allowed && pattern.distanceToStart(word) <= allowed ? MISTYPED : 0;
}

function scoreToken(index: LookupIndex, closeness: (word: string) => number): Scores {
  const scores = new Int32Array(index.size);
  for (let at = 0; at < index.words.length; at++) {
    const close = closeness(index.words[at] ?? '');
    if (close === 0) continue;
    const posting = index.postings[at] ?? [];
    for (let place = 0; place < posting.length; place += 2) {
      const row = posting[place] ?? 0;
      const score = close * (posting[place + 1] ?? 0);
      if (score > (scores[row] ?? 0)) scores[row] = score;
    }
  }
  return scores;
}

/**
 * The rows that fit a query, each with a score; undefined for a query without words, which all rows fit. Every word of
 * the query must fit. One that fits nowhere exactly may be mistyped.
 */
export function scoresOf(index: LookupIndex, query: string): Scores | undefined {
  const tokens = [...new Set(wordsOf(query))];
  if (tokens.length === 0) return undefined;
  let total: Scores | undefined;
  for (const token of tokens) {
    let scores = scoreToken(index, (word) => exactly(word, token));
    if (!scores.some((score) => score > 0)) scores = scoreToken(index, nearly(token));
    if (total === undefined) total = scores;
    else
      for (let row = 0; row < index.size; row++)
        total[row] = total[row] && scores[row] ? (total[row] ?? 0) + (scores[row] ?? 0) : 0;
  }
  return total;
}
