import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '../prose.ts';
import { brotli, type Engine } from './engine.ts';

interface Maker {
  createIndex(options: object): Promise<{
    index: {
      addHTMLFile(file: { url: string; content: string }): Promise<unknown>;
      writeFiles(options: { outputPath: string }): Promise<unknown>;
    };
  }>;
  close(): Promise<void>;
}

interface Client {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf({ title, description, headings, sections }: Page, language: string): string {
  const [lead = '', ...rest] = sections.map((section) => `<p>${escaped(section)}</p>`);
  const parts = rest.map((text, at) => `<h2>${escaped(headings[at] ?? '')}</h2>${text}`);
  return `<!doctype html><html lang="${language}"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1><p>${escaped(description)}</p>${lead}${parts.join('')}</main></body></html>`;
}

/** What a browser would load, and with each file what was sent for it; a visitor is sent no file twice. */
function traffic(folder: string) {
  const cache = new Set<string>();
  let bytes = 0;
  const send = (file: string): Buffer => {
    const content = readFileSync(file);
    if (!cache.has(file)) bytes += /\.(?:js|json)$/.test(file) ? brotli(content) : content.length;
    cache.add(file);
    return content;
  };
  const fetchFile = async (address: unknown): Promise<Response> => {
    const url = new URL(String(address instanceof Request ? address.url : address), pathToFileURL(`${folder}/`));
    return new Response(new Uint8Array(send(fileURLToPath(url.href.replace(/\?.*/, '')))));
  };
  const sent = (): number => {
    const now = bytes;
    bytes = 0;
    return now;
  };
  return { send, fetchFile, sent, forget: () => cache.clear() };
}

/** Pagefind over the pages as HTML, asked in Node through a fetch that reads its files. Its results' texts are loaded, ten each time. */
export const pagefind: Engine = {
  name: 'Pagefind',
  async build({ pages, packages, language, folder }) {
    const maker = (await packages.load('pagefind')) as Maker;
    const { index } = await maker.createIndex({ forceLanguage: language === 'zh-Hans' ? 'zh' : language });
    for (const page of pages) await index.addHTMLFile({ url: `/${page.id}/`, content: htmlOf(page, language) });
    await index.writeFiles({ outputPath: folder });
    await maker.close();
    const { send, fetchFile, sent, forget } = traffic(folder);
    const scripts = ['pagefind.js', 'pagefind-worker.js'].map((name) => path.join(folder, name));
    Object.assign(globalThis, {
      fetch: fetchFile,
      document: { querySelector: () => ({ getAttribute: () => language.slice(0, 2) }), currentScript: null },
      location: { href: 'http://localhost/' },
      window: { location: { href: 'http://localhost/', origin: 'http://localhost' } },
    });
    let visitor = 0;
    const open = async (): Promise<Client> => {
      forget();
      const made = (await import(`${pathToFileURL(scripts[0] as string).href}?${visitor++}`)) as Client;
      await made.options({ basePath: `${pathToFileURL(folder).href}/`, baseUrl: '/' });
      for (const script of scripts) send(script);
      return made;
    };
    let client = await open();
    return {
      async search(query) {
        const { results } = await client.search(query);
        const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return shown.map(({ url }) => url.replaceAll('/', ''));
      },
      sent,
      async newVisitor() {
        client = await open();
      },
    };
  },
};
