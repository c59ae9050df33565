import characters from 'opencc-js/dict/TSCharacters';
import type { Entry } from './entry.ts';

const HAN = /\p{sc=Han}/gu;

/** For each traditional sign the simplified one it is written as. */
function simplified(): ReadonlyMap<string, string> {
  const pairs = characters.split('|').map((pair): [string, string] => {
    const [traditional = '', simple = ''] = pair.split(' ');
    return [traditional, simple];
  });
  return new Map(pairs.filter(([traditional, simple]) => simple !== '' && traditional !== simple));
}

const isChinese = (language: string): boolean => /^zh(?:-|$)/.test(language);

/**
 * Pairs of signs for a Chinese index: traditional signs, each with the simplified one by which it is indexed. Only of
 * signs that the texts have in one form or the other, since no other can be found. Empty for other languages.
 */
export function variantsIn(entries: readonly Entry[], language: string): string {
  if (!isChinese(language)) return '';
  const used = new Set<string>();
  for (const { title, headings = [], body, names = [], words = [] } of entries)
    for (const text of [title, ...headings, body, ...[...names, ...words].map((name) => name.text)])
      for (const [sign] of text.matchAll(HAN)) used.add(sign);
  return [...simplified()]
    .filter(([traditional, simple]) => used.has(traditional) || used.has(simple))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
}
