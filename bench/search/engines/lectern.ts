import { buildIndex } from '../../../src/search/build-index.ts';
import type { Entry } from '../../../src/search/entry.ts';
import { loadAnalysis } from '../../../src/search/languages.ts';
import { openSearch } from '../../../src/search/search.ts';
import { bodyOf, type Corpus, type Engine, wholeVisitor } from './engine.ts';

/** A page as an entry of this project's search. */
export function entriesOf({ pages, language }: Pick<Corpus, 'pages' | 'language'>): Entry[] {
  return pages.map((page) => ({
    kind: 'page',
    address: page.id,
    title: page.title,
    language,
    headings: page.headings,
    body: bodyOf(page),
  }));
}

/** This project's search. */
export const lectern: Engine = {
  name: 'Lectern',
  async build(corpus) {
    const { language } = corpus;
    const analysis = await loadAnalysis(language);
    const options = { language, source: language, address: 'https://a.example/', analysis: () => analysis };
    const data = buildIndex(entriesOf(corpus), options);
    const text = JSON.stringify(data);
    const search = openSearch(JSON.parse(text), [analysis]);
    return {
      search: (query) => search.search(query, 10).found.map(({ address }) => address),
      ...wholeVisitor(() => [text]),
    };
  },
};
