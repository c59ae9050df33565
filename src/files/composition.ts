import { codePoint, excerpt, type Finding } from './finding.ts';

/** Below U+0300 every character is already in its composed form. */
const BEYOND_LATIN = /[\u0300-\uFFFF]/;

/** A letter with its marks, or a run of Korean letters: what composition may join. */
const CLUSTER = /[\u1100-\u11FF\uAC00-\uD7A3]+|\P{M}\p{M}*|\p{M}+/gu;

const sorted = (text: string): string => [...text].sort().join('');

const codes = (text: string): string => excerpt([...text.slice(0, 20)].map(codePoint).join(' '));

function findingAt(offset: number, found: string, composed: string): Finding {
  const shown = excerpt(composed, 10);
  const count = [...found].length;
  return {
    rule: 'decomposed-character',
    offset,
    length: found.length,
    message:
      count > [...composed].length
        ? `“${shown}” is written as ${count} characters, letter and mark apart; the search would not find it.`
        : `“${excerpt(found, 10)}” (${codes(found)}) has another, usual form; the search would not find it.`,
    hint: `Write “${shown}” as ${codes(composed)}; most editors can turn a whole file into Unicode form NFC.`,
  };
}

/**
 * Characters that are not in their composed form (Unicode NFC). Marks in another order are let pass: Arabic and Hebrew
 * keyboards write them so, and nothing looks or reads differently for it.
 */
export function decomposedCharacters(text: string): Finding[] {
  if (!BEYOND_LATIN.test(text) || text === text.normalize('NFC')) return [];
  const findings: Finding[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    if (composed !== cluster && sorted(composed) !== sorted(cluster))
      findings.push(findingAt(index, cluster, composed));
  }
  return findings;
}
