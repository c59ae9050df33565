import { buildIndex } from '../../../src/search/build-index.ts';
import type { Entry } from '../../../src/search/entry.ts';
import { filesOf, type IndexFile } from '../../../src/search/files.ts';
import { variantsIn } from '../../../src/search/han.ts';
import type { IndexHead, Piece } from '../../../src/search/index-data.ts';
import { loadAnalysis } from '../../../src/search/languages.ts';
import { Search } from '../../../src/search/search.ts';
import { bodyOf, brotli, type Corpus, type Engine } from './engine.ts';
import { scriptOf } from './lectern-script.ts';

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

/** What a file of the index hands over. */
function dataOf({ name, text }: IndexFile): unknown {
  return JSON.parse(text.slice(`lecternSearch("${name}",`.length, text.lastIndexOf(')')));
}

/** This project's search, with its files as a host would send them. */
export const lectern: Engine = {
  name: 'Lectern',
  async build(corpus) {
    const { language } = corpus;
    const entries = entriesOf(corpus);
    const variants = variantsIn(entries, language);
    const analysis = await loadAnalysis(language, variants);
    const options = { language, source: language, address: 'https://a.example/', analysis: () => analysis, variants };
    const { head, pieces } = filesOf(buildIndex(entries, options));
    const files = new Map([...pieces].map((file) => [file.name, file]));
    const script = await scriptOf(language);
    let search = new Search(dataOf(head) as IndexHead, [analysis]);
    let travelled: string[] = [];
    const send = (file: IndexFile | undefined): Piece => {
      if (file === undefined) throw new Error('A piece is missing.');
      travelled.push(file.text);
      return dataOf(file) as Piece;
    };
    return {
      async search(query) {
        const { found } = await search.search(query, async (names) => names.map((name) => send(files.get(name))));
        return found.map(({ address }) => address);
      },
      sent() {
        const now = travelled.reduce((sum, text) => sum + brotli(text), 0);
        travelled = [];
        return now;
      },
      newVisitor() {
        search = new Search(dataOf(head) as IndexHead, [analysis]);
        travelled = [script, head.text];
      },
    };
  },
};
