/** Letters that are one letter with a sign for their readers, but two or none for Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};

/** A text as lower-case ASCII words with hyphens; empty where no letter of it is a Latin one. */
export function slugOf(text: string): string {
  const folded = text.normalize('NFKD').toLowerCase();
  const latin = folded.replace(/[ßæœøłđðþıŋ]/g, (letter) => LETTERS[letter] as string).replace(/\p{M}|['’]/gu, '');
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
