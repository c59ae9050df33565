import { excerpt, type Finding } from './finding.ts';

const BORDER = /[A-Za-z][\u0400-\u052F]|[\u0400-\u052F][A-Za-z]/;
const WORD = /[\p{L}\p{M}]+/gu;

/** An acronym with a Russian ending: SMSка. */
const INFLECTED_ACRONYM = /^[A-Z]{2,}[\u0430-\u045F]+$/;

/** Letters that look the same in both alphabets, in the same order. */
const LATIN = 'ABCEHIJKMOPSTXYaceijopsxy';
const CYRILLIC = 'АВСЕНІЈКМОРЅТХУасеіјорѕху';

interface Side {
  readonly letters: RegExp;
  readonly lookAlikes: string;
  readonly own: string;
  readonly other: string;
}

const SIDES: readonly Side[] = [
  { letters: /[A-Za-z]/g, lookAlikes: LATIN, own: 'Latin', other: 'Cyrillic' },
  { letters: /[\u0400-\u052F]/g, lookAlikes: CYRILLIC, own: 'Cyrillic', other: 'Latin' },
];

/** The alphabet that slipped in: all its letters in the word have a double in the other, and they are the fewer. */
function intruder(word: string): { side: Side; letters: readonly string[] } | undefined {
  return SIDES.map((side) => ({ side, letters: word.match(side.letters) ?? [] }))
    .filter(({ side, letters }) => letters.every((letter) => side.lookAlikes.includes(letter)))
    .sort((a, b) => a.letters.length - b.letters.length)[0];
}

/** Words in which a letter of the other alphabet looks like the one that was meant; warnings, since names may do so. */
export function mixedScripts(text: string): Finding[] {
  if (!BORDER.test(text)) return [];
  const findings: Finding[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!BORDER.test(word) || INFLECTED_ACRONYM.test(word)) continue;
    const found = intruder(word);
    if (found === undefined) continue;
    const { side, letters } = found;
    findings.push({
      rule: 'mixed-scripts',
      severity: 'warning',
      offset: index + word.search(new RegExp(side.letters.source)),
      length: 1,
      message: `“${excerpt(word)}” mixes two alphabets: “${[...new Set(letters)].join('”, “')}” is ${side.own} and only looks like the ${side.other} letter; the search would not find the word.`,
      hint: `Write the whole word in ${side.other} letters.`,
    });
  }
  return findings;
}
