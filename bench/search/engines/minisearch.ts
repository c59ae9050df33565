import { readFileSync } from 'node:fs';
import { cut } from '../corpus.ts';
import { bodyOf, type Engine, shownTexts, wholeVisitor } from './engine.ts';

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string): { id: string }[];
}

/** MiniSearch with beginnings and misspellings, as its documentation shows; Chinese cut into words for it by the machine's dictionary. */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  async build({ pages, packages, language }) {
    const { default: Maker } = (await packages.load('minisearch')) as { default: new (options: object) => MiniSearch };
    const index = new Maker({
      fields: ['title', 'headings', 'body'],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 8, headings: 2 } },
      ...(language === 'zh-Hans' && {
        tokenize: (text: string) =>
          cut(text, language)
            .filter(({ word }) => word)
            .map((one) => one.text),
      }),
    });
    index.addAll(
      pages.map((page) => ({ id: page.id, title: page.title, headings: page.headings.join('\n'), body: bodyOf(page) })),
    );
    return {
      search: (query) =>
        index
          .search(query)
          .slice(0, 10)
          .map(({ id }) => id),
      ...wholeVisitor(() => [
        readFileSync(packages.file('minisearch', 'dist/umd/index.js')),
        JSON.stringify(index),
        shownTexts(pages),
      ]),
    };
  },
};
