import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Site, Voice } from '../model/site.ts';
import type { SearchAssets, SearchFiles } from '../model/view.ts';
import { PROJECT } from '../paths.ts';
import { buildIndex } from '../search/build-index.ts';
import { entriesOf } from '../search/entries.ts';
import type { AgreedTerm } from '../search/glossary.ts';
import { languageFile, loadAnalysis } from '../search/languages.ts';
import { TARGET } from './assets.ts';

/** What the search needs besides the site. */
export interface SearchParts {
  readonly placeText: (place: string, voice: Voice) => string;
  /** The terms of the glossary in a reader's language. */
  readonly termsIn: (voice: Voice) => readonly AgreedTerm[];
}

const HERE = 'lectern-search:';

/** The script of one language: the search with the analyses of that language and of the source language, and no other. */
function scriptOf(tag: string, source: string): string {
  return `import { start } from './src/browser/search/start.ts';
import { language as own } from './${languageFile(tag)}';
import { language as source } from './${languageFile(source)}';
start(${tag === source ? '[own]' : '[own, source]'});`;
}

/** Bundles a script for each language and gives their addresses, in order, with the style of the search page last. */
async function bundle(site: Site, output: string): Promise<ReadonlyMap<string, string>> {
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [
      ...site.voices.map(({ tag }) => ({ in: HERE + tag, out: `search-${tag}` })),
      { in: 'templates/styles/search.css', out: 'search' },
    ],
    entryNames: '[name].[hash]',
    outdir: path.join(path.resolve(output), 'assets'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    metafile: true,
    logLevel: 'silent',
    legalComments: 'none',
    plugins: [
      {
        name: 'lectern-search',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^lectern-search:/ }, (found) => ({ path: found.path, namespace: 'lectern-search' }));
          onLoad({ filter: /.*/, namespace: 'lectern-search' }, (found) => ({
            contents: scriptOf(found.path.slice(HERE.length), site.source.tag),
            resolveDir: PROJECT,
          }));
        },
      },
    ],
  });
  const names = Object.keys(metafile.outputs).map((file) => path.basename(file));
  return new Map(names.map((name) => [name.split('.')[0] ?? name, `assets/${name}`]));
}

/** Writes the index of a language as a script that hands it to one function, so that it also loads from a disk. Gives its address. */
async function writeIndex(site: Site, voice: Voice, output: string, parts: SearchParts): Promise<string> {
  const [own, source, other] = await Promise.all([voice.tag, site.source.tag, 'default'].map(loadAnalysis));
  if (own === undefined || source === undefined || other === undefined) throw new Error('An analysis is missing.');
  const data = buildIndex(entriesOf({ site, voice, placeText: parts.placeText, terms: parts.termsIn(voice) }), {
    language: voice.tag,
    source: site.source.tag,
    address: site.address,
    analysis: (language) => (language === voice.tag ? own : language === site.source.tag ? source : other),
  });
  const text = `lecternSearch(${JSON.stringify(data)});\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
  const address = `assets/index-${voice.tag}.${hash}.js`;
  writeFileSync(path.join(output, address), text);
  return address;
}

/** Writes the scripts and the indexes of the search, one of each for each language. Rejects where a source does not compile. */
export async function writeSearch(site: Site, output: string, parts: SearchParts): Promise<SearchAssets> {
  const bundled = await bundle(site, output);
  const named = (name: string): string => {
    const address = bundled.get(name);
    if (address === undefined) throw new Error(`No file ${name} came out of the bundler.`);
    return address;
  };
  const files: Record<string, SearchFiles> = {};
  for (const voice of site.voices)
    files[voice.tag] = {
      script: named(`search-${voice.tag}`),
      index: await writeIndex(site, voice, output, parts),
    };
  return { style: named('search'), files };
}
