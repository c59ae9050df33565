/** Where each letter begins in the order of Pinyin: the first character of the CLDR collation that is read with it. */
const PINYIN = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];
const PINYIN_LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];

/** The heading under which a name that begins with a sign or a digit stands. */
export const OTHER_LETTER = '#';

/** Gives the letter under which a name stands in a list, in one language. */
export type LetterOf = (name: string) => string;

function pinyinLetter(first: string, collator: Intl.Collator): string {
  const next = PINYIN.findIndex((start) => collator.compare(start, first) > 0);
  const letter = PINYIN_LETTERS[(next < 0 ? PINYIN.length : next) - 1];
  return letter === undefined ? OTHER_LETTER : `拼音 ${letter}`; // apart from names that begin with the Latin letter
}

/**
 * The letters of a language's lists: the first letter in upper case, without marks unless the language sorts it as a
 * letter of its own (Ñ in Spanish); for Chinese, the Latin letter of the reading.
 */
export function lettersOf(tag: string): LetterOf {
  const collator = new Intl.Collator(tag);
  const base = new Intl.Collator(tag, { sensitivity: 'base' });
  const chinese = new Intl.Locale(tag).language === 'zh';
  return (name) => {
    const first = /\p{L}\p{M}*|\p{N}/u.exec(name)?.[0] ?? '';
    if (!/^\p{L}/u.test(first)) return OTHER_LETTER;
    if (chinese && /^\p{Script=Han}/u.test(first)) return pinyinLetter(first, collator);
    const bare = first.normalize('NFKD').replace(/\p{M}/gu, '') || first;
    return [...(base.compare(bare, first) === 0 ? bare : first)][0]?.toLocaleUpperCase(tag) ?? OTHER_LETTER;
  };
}
