import { type Analysis, termOf } from './analysis.ts';
import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

/** A stretch of a text, and whether it was looked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** How much of a text is read for its excerpt. */
const MOST_READ = 20_000;

/** Where words of a text stand that have one of some terms; neighbouring pairs of signs are one place. */
export function placesOf(text: string, terms: ReadonlySet<string>, analyses: readonly Analysis[]): Place[] {
  const places: { start: number; end: number }[] = [];
  for (const word of wordsOf(text)) {
    const has = terms.has(fold(word.text)) || analyses.some((analysis) => terms.has(termOf(word, analysis)));
    if (!has) continue;
    const last = places.at(-1);
    if (last !== undefined && word.start <= last.end) last.end = Math.max(last.end, word.end);
    else places.push({ start: word.start, end: word.end });
  }
  return places;
}

/** The text from one place to another, cut where the places are. */
export function stretches(text: string, places: readonly Place[], from = 0, to = text.length): Stretch[] {
  const cut: Stretch[] = [];
  let at = from;
  const push = (end: number, marked: boolean): void => {
    if (end > at) cut.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of places) {
    if (end <= from || start >= to) continue;
    push(Math.max(start, at), false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return cut;
}

/** The start of the window that holds the most places. */
function bestStart(places: readonly Place[], room: number): number {
  let [best, most] = [0, 0];
  places.forEach(({ start }, index) => {
    let held = 0;
    while ((places[index + held]?.end ?? Number.POSITIVE_INFINITY) <= start + room) held++;
    if (held > most) [best, most] = [start, held];
  });
  return best;
}

const isBreak = (character: string | undefined): boolean =>
  character === undefined || /[\s，。、；：]/u.test(character);

/** A piece of a text around the words that were looked for, which are marked. */
export function excerptOf(
  whole: string,
  terms: ReadonlySet<string>,
  analyses: readonly Analysis[],
  room = 180,
): Stretch[] {
  const text = whole.slice(0, MOST_READ);
  const places = placesOf(text, terms, analyses);
  let from = Math.max(0, bestStart(places, room - 40) - 40);
  for (let step = 0; from > 0 && step < 20 && !isBreak(text[from - 1]); step++) from--;
  let to = Math.min(text.length, from + room);
  for (let step = 0; to < text.length && step < 20 && !isBreak(text[to]); step++) to++;
  const cut = stretches(text, places, from, to);
  const dots = (marked: boolean): Stretch[] => (marked ? [{ text: '…', marked: false }] : []);
  return [...dots(from > 0), ...cut, ...dots(to < text.length)];
}
