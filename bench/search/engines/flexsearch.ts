import { readFileSync } from 'node:fs';
import { cut } from '../corpus.ts';
import { bodyOf, type Engine, shownTexts, wholeVisitor } from './engine.ts';

interface Field {
  readonly result: readonly string[];
}

interface FlexDocument {
  add(document: object): void;
  search(query: string, options: object): Field[];
  export(each: (key: string, data: string) => void): void | Promise<void>;
}

/** FlexSearch with words found by their beginnings, first in titles, then in headings and texts; Chinese cut into words for it. */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  async build({ pages, packages, language }) {
    const loaded = (await packages.load('flexsearch')) as {
      default: { Document: new (options: object) => FlexDocument };
    };
    const encode = (text: string): string[] =>
      cut(text.toLowerCase(), language)
        .filter(({ word }) => word)
        .map((one) => one.text);
    const index = new loaded.default.Document({
      tokenize: 'forward',
      context: false,
      document: { id: 'id', index: ['title', 'headings', 'body'] },
      ...(language === 'zh-Hans' && { encode }),
    });
    for (const page of pages)
      index.add({ id: page.id, title: page.title, headings: page.headings.join('\n'), body: bodyOf(page) });
    const files: string[] = [];
    await index.export((_, data) => {
      files.push(data ?? '');
    });
    return {
      search(query) {
        const fields = index.search(query, { limit: 10, suggest: true });
        return [...new Set(fields.flatMap(({ result }) => result))].slice(0, 10);
      },
      ...wholeVisitor(() => [
        readFileSync(packages.file('flexsearch', 'dist/flexsearch.bundle.min.js')),
        ...files,
        shownTexts(pages),
      ]),
    };
  },
};
