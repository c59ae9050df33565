import { randomFrom } from '../build/words.ts';
import { cut, vocabularyOf } from './corpus.ts';
import type { Page } from './prose.ts';

/** A query, of which kind it is, and the pages that are right answers. */
export interface Query {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  readonly right: ReadonlySet<string>;
}

export const KINDS = ['title', 'description', 'heading', 'misspelt', 'inflected', 'beginning', 'no accents'] as const;

/** Common endings, by which one form of a word is told from another without the stemmer of any engine. */
const ENDINGS: Readonly<Record<string, string>> = {
  en: 's es ed ing d er',
  de: 'e en er es n s',
  es: 's es a o as os',
  fr: 's e es er é ée',
  pt: 's es a o as os',
  ru: 'а ы у ом ов ам ами ах е и ой ый ая ые ого',
  ar: 'ة ات ين ون ه ها',
};

const letters = (text: string): number => [...text].length;

/** One letter left out, doubled, exchanged with its neighbour or replaced; never the first. */
function misspell(word: string, random: () => number): string {
  const signs = [...word];
  const at = 1 + Math.floor(random() * (signs.length - 1));
  const [sign = '', before = ''] = [signs[at], signs[at - 1]];
  const way = Math.floor(random() * 4);
  if (way === 0) signs.splice(at, 1);
  else if (way === 1) signs.splice(at, 0, sign);
  else if (way === 2 && at > 1 && sign !== before) signs.splice(at - 1, 2, sign, before);
  else signs[at] = signs[(at + 2) % signs.length] === sign ? before : (signs[(at + 2) % signs.length] ?? before);
  return signs.join('');
}

function formsBy(words: readonly string[], language: string): (word: string) => string[] {
  const endings = new Set(['', ...(ENDINGS[language] ?? '').split(' ').filter(Boolean)]);
  const byStart = new Map<string, string[]>();
  const starts = (word: string): string[] =>
    [...endings]
      .filter((one) => word.endsWith(one) && word.length - one.length >= 4)
      .map((one) => word.slice(0, word.length - one.length));
  for (const word of words) for (const start of starts(word)) byStart.set(start, [...(byStart.get(start) ?? []), word]);
  return (word) =>
    [...new Set(starts(word).flatMap((start) => byStart.get(start) ?? []))].filter((one) => one !== word);
}

/** Accents and vowel marks left out, as readers leave them out; Arabic letters with hamza as bare ones. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670]/g, '')
    .normalize('NFC');

/** Known-item queries over a corpus, up to some of each kind: the page they were made from must be found. */
export function queriesOf(pages: readonly Page[], language: string, each: number, seed: number): Query[] {
  const random = randomFrom(seed);
  const vocabulary = vocabularyOf(pages, language);
  const rank = new Map(vocabulary.map(([word], at) => [word, at]));
  const forms = formsBy(
    vocabulary.map(([word]) => word),
    language,
  );
  const join = language === 'zh-Hans' ? '' : ' ';
  const byHeading = new Map<string, Set<string>>();
  for (const { id, headings } of pages)
    for (const heading of headings) byHeading.set(heading, (byHeading.get(heading) ?? new Set()).add(id));
  const byTitle = new Map<string, Set<string>>();
  for (const { id, title } of pages) byTitle.set(title, (byTitle.get(title) ?? new Set()).add(id));
  const words = (text: string): string[] =>
    cut(text.toLowerCase(), language)
      .filter(({ word }) => word)
      .map((one) => one.text);
  /** The two or three rarest words of a title, in their order. */
  const telling = (title: string): string[] => {
    const all = [...new Set(words(title))];
    const kept = new Set([...all].sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)).slice(0, 3));
    return all.filter((word) => kept.has(word));
  };
  /** A query of a title's telling words, one of which is changed. */
  const changed = (title: string, change: (word: string) => string | undefined, last = false): string | undefined => {
    const all = telling(title);
    const places = last
      ? [all.length - 1]
      : all.map((_, at) => at).sort((a, b) => letters(all[b] ?? '') - letters(all[a] ?? ''));
    for (const at of places) {
      const other = change(all[at] ?? '');
      if (other !== undefined && other !== all[at]) return all.with(at, other).join(join);
    }
    return undefined;
  };
  const make: Readonly<Record<(typeof KINDS)[number], (page: Page) => string | undefined>> = {
    title: ({ title }) => title,
    description: ({ description }) => {
      const pieces = cut(description, language).slice(0, 16);
      return pieces.length < 6
        ? undefined
        : pieces
            .map(({ text }) => text)
            .join('')
            .trim();
    },
    heading: ({ headings }) => headings[Math.floor(random() * headings.length)],
    misspelt: ({ title }) =>
      language === 'zh-Hans'
        ? undefined
        : changed(title, (word) => (letters(word) >= 5 ? misspell(word, random) : undefined)),
    inflected: ({ title }) => changed(title, (word) => forms(word)[0]),
    beginning: ({ title }) =>
      changed(
        title,
        (word) =>
          letters(word) >= 5 ? [...word].slice(0, Math.max(3, Math.ceil(letters(word) * 0.6))).join('') : undefined,
        true,
      ),
    'no accents': ({ title }) => (plain(title) === title ? undefined : plain(title).toLowerCase()),
  };
  return KINDS.flatMap((kind) => {
    const found: Query[] = [];
    for (let tries = 0; tries < 12 * each && found.length < each; tries++) {
      const page = pages[Math.floor(random() * pages.length)];
      const text = page === undefined ? undefined : make[kind](page);
      if (page === undefined || text === undefined || text.trim() === '') continue;
      const right =
        kind === 'heading' ? byHeading.get(text) : kind === 'description' ? undefined : byTitle.get(page.title);
      found.push({ kind, text, right: right ?? new Set([page.id]) });
    }
    return found;
  });
}
