import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bodyOf, type Engine, shownTexts, wholeVisitor } from './engine.ts';

interface Orama {
  create(options: object): unknown;
  insertMultiple(index: unknown, documents: readonly object[]): Promise<unknown>;
  search(index: unknown, query: object): Promise<{ hits: { document: { id: string } }[] }>;
  save(index: unknown): unknown;
}

const NAMES: Readonly<Record<string, string>> = {
  en: 'english',
  ar: 'arabic',
  de: 'german',
  es: 'spanish',
  fr: 'french',
  pt: 'portuguese',
  ru: 'russian',
};

async function tokenizer(language: string, load: (name: string) => Promise<unknown>): Promise<object> {
  if (language === 'zh-Hans') {
    const { createTokenizer } = (await load('@orama/tokenizers/mandarin')) as { createTokenizer: () => object };
    return { tokenizer: createTokenizer() };
  }
  const name = NAMES[language] ?? 'english';
  const { stemmer } = (await load(`@orama/stemmers/${name}`)) as { stemmer: unknown };
  return { tokenizer: { language: name, stemming: true, stemmer } };
}

function scripts(folder: string): Buffer[] {
  const inside = path.join(folder, 'dist/browser');
  if (!existsSync(inside)) return [];
  const names = readdirSync(inside, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.js$/.test(name)).map((name) => readFileSync(path.join(inside, name)));
}

/** Orama with the stemmer of the language, weights, and one misspelling forgiven. */
export const orama: Engine = {
  name: 'Orama',
  async build({ pages, packages, language }) {
    const library = (await packages.load('@orama/orama')) as Orama;
    const index = library.create({
      schema: { id: 'string', title: 'string', headings: 'string', body: 'string' },
      components: await tokenizer(language, packages.load),
    });
    await library.insertMultiple(
      index,
      pages.map((page) => ({ id: page.id, title: page.title, headings: page.headings.join('\n'), body: bodyOf(page) })),
    );
    return {
      async search(query) {
        const { hits } = await library.search(index, {
          term: query,
          properties: ['title', 'headings', 'body'],
          boost: { title: 8, headings: 2 },
          tolerance: 1,
          limit: 10,
        });
        return hits.map(({ document }) => document.id);
      },
      ...wholeVisitor(() => [
        Buffer.concat(scripts(packages.file('@orama/orama', ''))),
        JSON.stringify(library.save(index)),
        shownTexts(pages),
      ]),
    };
  },
};
