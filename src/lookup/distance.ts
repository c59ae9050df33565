/** Bit-parallel comparison holds as many letters as a number has safe bits. */
const MOST = 31;

/** Compares words with one pattern: how many letters it takes, at least, to mend the pattern into the start of a word. */
export interface Pattern {
  readonly length: number;
  distanceToStart(word: string): number;
}

/**
 * A pattern to compare with many words by the method of Myers (1999) in Hyyrö's form (2003), in which two letters that
 * changed places count once. The distance is to the nearest start of the word, because readers are still typing.
 */
export function patternOf(text: string): Pattern {
  const pattern = text.slice(0, MOST);
  const { length } = pattern;
  const places = new Map<number, number>();
  for (let index = 0; index < length; index++) {
    const code = pattern.charCodeAt(index);
    places.set(code, (places.get(code) ?? 0) | (1 << index));
  }
  const last = 1 << (length - 1);
  const distanceToStart = (word: string): number => {
    let [plus, minus, before, found] = [-1, 0, 0, 0];
    let [score, best] = [length, length];
    const end = Math.min(word.length, length + 2);
    for (let index = 0; index < end; index++) {
      const here = places.get(word.charCodeAt(index)) ?? 0;
      const swapped = ((~found & here) << 1) & before;
      found = (((here & plus) + plus) ^ plus) | here | minus | swapped;
      let across = minus | ~(found | plus);
      let down = found & plus;
      if (across & last) score++;
      if (down & last) score--;
      across = (across << 1) | 1;
      down <<= 1;
      plus = down | ~(found | across);
      minus = across & found;
      before = here;
      if (score < best) best = score;
    }
    return best;
  };
  return { length, distanceToStart };
}

/** How many mistakes a word of this length may have and still be meant. */
export const mistakesAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
