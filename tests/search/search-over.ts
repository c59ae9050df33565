import { buildIndex } from '../../src/search/build-index.ts';
import type { Entry } from '../../src/search/entry.ts';
import { variantsIn } from '../../src/search/han.ts';
import { loadAnalysis } from '../../src/search/languages.ts';
import { Search } from '../../src/search/search.ts';

type Given = Partial<Entry> & { readonly title: string };

/** A search over a few pages in one language, given by their titles or with more; they stand in the order they are given in. */
export async function searchOver(
  language: string,
  pages: readonly (string | Given)[],
  extra: Partial<Entry> = {},
): Promise<Search> {
  const entries = pages.map((page, at): Entry => {
    const given = typeof page === 'string' ? { title: page } : page;
    return { kind: 'page', address: `${language}/${at}/`, language, body: '', ...given, ...extra };
  });
  const variants = variantsIn(entries, language);
  const analysis = await loadAnalysis(language, variants);
  const { head, pieces } = buildIndex(entries, {
    language,
    source: language,
    address: 'https://a.example/',
    analysis: () => analysis,
    variants,
  });
  return new Search(JSON.parse(JSON.stringify({ ...head, pieces: Object.fromEntries(pieces) })), [analysis]);
}
