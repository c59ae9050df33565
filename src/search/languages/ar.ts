import type { Language } from '../analysis.ts';
import { fold } from '../fold.ts';

const PREFIX = /^(?:وال|بال|كال|فال|ولل|لل|ال)(?=..)/;
const AND = /^و(?=...)/;
const ENDINGS = ['ها', 'هم', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي', 'ا'];

/** A light stem, after Larkey's light10: the conjunction, the article with its prepositions, the commonest endings. */
function lightStem(word: string): string {
  let stem = fold(word).replace(PREFIX, '');
  if (stem === fold(word)) stem = stem.replace(AND, '').replace(PREFIX, '');
  for (const ending of ENDINGS)
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) stem = stem.slice(0, -ending.length);
  return stem;
}

/** Arabic: letters that are written in several ways are one, then a light stem. */
export const language: Language = {
  stem: lightStem,
  skipped:
    'في من على إلى عن مع أن إن ما لا هذا هذه ذلك التي الذي الذين هو هي أو و كما قد كان كل بين بعد قبل ثم لم لن'.split(
      ' ',
    ),
};
