/** The same sequence of numbers in [0, 1) for the same seed (mulberry32), so that every run builds the same corpus. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'al ber cor den est for gra hal in jus ken lor mit nor ob pra quor res sen tas ul ver wen yar zim'.split(' ');

/** A vocabulary of made-up words and a way to write sentences of it. */
export function writer(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const words = Array.from({ length: 3000 }, word);
  const phrase = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const sentence = (): string => {
    const text = phrase(8 + Math.floor(random() * 14));
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  return { pick, phrase, sentence, paragraph: (): string => Array.from({ length: 4 }, sentence).join(' ') };
}
