import type { Voice } from '../../src/model/site.ts';
import { ENTRY_KINDS } from '../../src/search/entry.ts';
import type { SearchStrings } from '../../src/search/strings.ts';

/** One number of each plural category that languages have (CLDR). */
const SAMPLES = [1, 2, 3, 11, 100, 1_000_000, 0, 1.5];

/** The strings of the script. Its plural forms are taken from samples, with the number's place left open. */
export function searchStrings({ t, format }: Voice): SearchStrings {
  const forms = [...SAMPLES]
    .reverse()
    .map((count): [string, string] => [
      format.plural(count),
      t('search.count', { count }).replace(format.number(count), '{count}'),
    ]);
  return {
    count: Object.fromEntries(forms),
    none: t('search.none'),
    foreign: t('search.foreign'),
    kinds: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, t(`searchKind.${kind}`)])),
  };
}
