import { readFileSync } from 'node:fs';

/** Words of several characters in scripts without spaces, recorded once: see wordsOf. */
const RECORDED: Readonly<Record<string, string>> = { zh: 'words-zh.txt' };
const LONGEST = 8;
const lists = new Map<string, ReadonlySet<string>>();

function recorded(language: string): ReadonlySet<string> {
  const file = RECORDED[language.split('-')[0] ?? ''];
  if (file === undefined) return new Set();
  const known = lists.get(file) ?? new Set(readFileSync(new URL(file, import.meta.url), 'utf8').split(/\s+/));
  lists.set(file, known);
  return known;
}

/** Scripts that write no spaces between words, and so need the list. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A word with what belongs to it: marks, and signs inside such as l’accès, 2.4 or 35 %. */
const PIECE = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’.,·-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** A run without spaces cut at the longest recorded words; what is on no list stands alone, with its marks. */
function cut(run: string, words: ReadonlySet<string>): string[] {
  const characters = run.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(LONGEST, characters.length - at);
    while (length > 1 && !words.has(characters.slice(at, at + length).join(''))) length -= 1;
    parts.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return parts;
}

/**
 * The words of a text with the spaces and signs between them; joined, they are the text again. Where a script has no
 * spaces, words come from a recorded list and not from Intl.Segmenter, whose dictionaries differ from one release of
 * ICU to the next: the same site must have the same bytes on every machine.
 */
export function wordsOf(text: string, language: string): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) =>
    UNSPACED.test(piece) ? cut(piece, recorded(language)) : [piece],
  );
}
