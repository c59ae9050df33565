import { readFileSync } from 'node:fs';
import type lunr from 'lunr';
import { bodyOf, type Engine, shownTexts, wholeVisitor } from './engine.ts';

/** lunr as its guide shows it, with weights for titles and headings; what its query language throws at finds nothing. */
export const plainLunr: Engine = {
  name: 'lunr',
  async build({ pages, packages }) {
    const { default: make } = (await packages.load('lunr')) as { default: typeof lunr };
    const index = make((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 8 });
      builder.field('headings', { boost: 2 });
      builder.field('body');
      for (const page of pages)
        builder.add({ id: page.id, title: page.title, headings: page.headings.join('\n'), body: bodyOf(page) });
    });
    return {
      search(query) {
        try {
          return index
            .search(query)
            .slice(0, 10)
            .map(({ ref }) => ref);
        } catch {
          return [];
        }
      },
      ...wholeVisitor(() => [
        readFileSync(packages.file('lunr', 'lunr.min.js')),
        JSON.stringify(index),
        shownTexts(pages),
      ]),
    };
  },
};
