import { randomFrom } from '../build/words.ts';
import { type Page, sentencesOf } from './prose.ts';

/** The words of a text with what stands between them, so that joined they are the text again. */
export function cut(text: string, language: string): { text: string; word: boolean }[] {
  return Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), ({ segment, isWordLike }) => ({
    text: segment,
    word: isWordLike === true && /\p{L}/u.test(segment),
  }));
}

/** The words of some pages, the commonest first, with how often each occurs. */
export function vocabularyOf(pages: readonly Page[], language: string): [string, number][] {
  const counts = new Map<string, number>();
  for (const { title, sections } of pages)
    for (const { text, word } of cut(`${title} ${sections.join(' ')}`.toLowerCase(), language))
      if (word) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
}

/** Makes up words that look like those of a language: each letter follows the two before it as it does in real words. */
function inventor(words: readonly string[], random: () => number): () => string {
  const next = new Map<string, string[]>();
  for (const word of words) {
    const signs = ['^', '^', ...word, '$'];
    for (let at = 2; at < signs.length; at++) {
      const before = `${signs[at - 2]}${signs[at - 1]}`;
      next.set(before, [...(next.get(before) ?? []), signs[at] as string]);
    }
  }
  return () => {
    let [word, before] = ['', '^^'];
    while (word.length < 14) {
      const from = next.get(before) ?? ['$'];
      const sign = from[Math.floor(random() * from.length)] as string;
      if (sign === '$') break;
      word += sign;
      before = `${before.slice(-1)}${sign}`;
    }
    return word;
  };
}

interface Material {
  readonly language: string;
  readonly random: () => number;
  readonly sentences: readonly string[];
  /** Words a page can be about. */
  readonly topics: readonly string[];
  readonly made: readonly string[];
  readonly common: ReadonlySet<string>;
}

/** How often a word of a real sentence gives way to one of the page's own. */
const SHARE = 0.18;

function variedPage(id: string, { language, random, sentences, topics, made, common }: Material): Page {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Zipf's law: the made-up words at the head of their list are used far more often than the others.
  const rare = (): string => made[Math.floor(made.length ** random()) - 1] ?? one(made);
  const own = [...Array.from({ length: 7 }, () => one(topics)), rare(), rare(), rare()];
  // The first words of a page's own are used most.
  const ownWord = (): string => own[Math.floor(random() ** 1.7 * own.length)] as string;
  const vary = (text: string, share: number): string =>
    cut(text, language)
      .map(({ text: piece, word }) =>
        word && !common.has(piece.toLowerCase()) && random() < share ? ownWord() : piece,
      )
      .join('');
  const phrase = (): string => {
    const pieces = cut(one(sentences), language);
    const length = 3 + Math.floor(random() * 8);
    const start = Math.floor(random() * Math.max(1, pieces.length - length));
    const text = vary(
      pieces
        .slice(start, start + length)
        .map((piece) => piece.text)
        .join(''),
      0.5,
    );
    return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '') || ownWord();
  };
  const passage = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 6) }, () => vary(one(sentences), SHARE)).join(' ');
  const sections = Array.from({ length: 2 + Math.floor(random() * 4) }, passage);
  const headings = sections.slice(1).map(phrase);
  return { id, title: phrase(), headings, sections, description: sentencesOf(sections[0] ?? '')[0] ?? '' };
}

/** A corpus of a size: real pages first, then pages of real sentences, each with words of its own in them. The same for the same seed. */
export function corpusOf(real: readonly Page[], language: string, size: number, seed: number): Page[] {
  const random = randomFrom(seed);
  const vocabulary = vocabularyOf(real, language);
  const words = vocabulary.map(([word]) => word);
  const invent = inventor(words, random);
  const material: Material = {
    language,
    random,
    sentences: real.flatMap(({ sections }) => sections.flatMap(sentencesOf)).filter((one) => one.length < 400),
    topics: words.slice(60).filter((word) => word.length > (language === 'zh-Hans' ? 1 : 3)),
    made: [...new Set(Array.from({ length: 2 * size }, invent))].filter((word) => word.length > 2),
    common: new Set(words.slice(0, 60)),
  };
  const shuffled = [...real].sort((a, b) => hash(a.id, seed) - hash(b.id, seed)).slice(0, size);
  const more = Array.from({ length: Math.max(0, size - shuffled.length) }, (_, at) =>
    variedPage(`varied-${at}`, material),
  );
  return [...shuffled, ...more];
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (const sign of text) state = (Math.imul(state, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return randomFrom(state)();
}
