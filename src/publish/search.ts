import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { Site, Voice } from '../model/site.ts';
import type { SearchAssets, SearchFiles } from '../model/view.ts';
import { PROJECT } from '../paths.ts';
import { buildIndex } from '../search/build-index.ts';
import { entriesOf } from '../search/entries.ts';
import { filesOf } from '../search/files.ts';
import { variantsIn } from '../search/han.ts';
import { languageFile, loadAnalysis } from '../search/languages.ts';
import { bundle } from './bundle.ts';

/** What the search needs besides the site. */
export interface SearchParts {
  readonly placeText: (place: string, voice: Voice) => string;
}

const HERE = 'lectern-search:';
const STYLE = 'templates/styles/search.css';

/** The script of one language: the search with the analyses of that language and of the source language, and no other. */
function scriptOf(tag: string, source: string): string {
  return `import { start } from './src/browser/search/start.ts';
import { language as own } from './${languageFile(tag)}';
import { language as source } from './${languageFile(source)}';
start(${tag === source ? '[own]' : '[own, source]'});`;
}

/** Gives the scripts that are made here to the bundler. */
const MADE = (source: string): Plugin => ({
  name: 'lectern-search',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lectern-search:/ }, ({ path: name }) => ({
      path: name.slice(HERE.length),
      namespace: 'lectern-search',
    }));
    onLoad({ filter: /.*/, namespace: 'lectern-search' }, ({ path: tag }) => ({
      contents: scriptOf(tag, source),
      resolveDir: PROJECT,
    }));
  },
});

/** Bundles a script for each language and the style of the search page. Gives their addresses by language, and the style's. */
export async function bundleSearch(
  tags: readonly string[],
  source: string,
  output: string,
): Promise<{ readonly script: (tag: string) => string; readonly style: string }> {
  const scripts = tags.map((tag) => ({ in: HERE + tag, out: `search-${tag}` }));
  const written = await bundle([...scripts, { in: STYLE, out: 'search' }], output, [MADE(source)]);
  return { script: (tag) => written(HERE + tag), style: written(STYLE) };
}

/** Writes the index of a language: a file to begin with and, where it is large, a folder of pieces beside it. Gives the addresses. */
async function writeIndex(
  site: Site,
  voice: Voice,
  output: string,
  parts: SearchParts,
): Promise<Omit<SearchFiles, 'script'>> {
  const entries = entriesOf({ site, voice, placeText: parts.placeText });
  const variants = variantsIn(entries, voice.tag);
  const own = await loadAnalysis(voice.tag, variants);
  const source = voice.tag === site.source.tag ? own : await loadAnalysis(site.source.tag);
  const other = await loadAnalysis('default');
  const index = buildIndex(entries, {
    language: voice.tag,
    source: site.source.tag,
    address: site.address,
    analysis: (language) => (language === voice.tag ? own : language === site.source.tag ? source : other),
    variants,
  });
  const { head, pieces } = filesOf(index);
  const hash = createHash('sha256').update(head.text);
  const unnamed = `assets/index-${voice.tag}`;
  const names: string[] = [];
  for (const { name, text } of pieces) {
    if (names.length === 0) mkdirSync(path.join(output, unnamed));
    writeFileSync(path.join(output, unnamed, `${name}.js`), text);
    hash.update(text);
    names.push(`${name}.js`);
  }
  const base = `${unnamed}.${hash.digest('hex').slice(0, 8).toUpperCase()}`;
  if (names.length > 0) renameSync(path.join(output, unnamed), path.join(output, base));
  writeFileSync(path.join(output, `${base}.js`), head.text);
  return { index: `${base}.js`, pieces: names.map((name) => `${base}/${name}`) };
}

/** Writes the scripts and the indexes of the search, one of each for each language. Rejects where a source does not compile. */
export async function writeSearch(site: Site, output: string, parts: SearchParts): Promise<SearchAssets> {
  const tags = site.voices.map(({ tag }) => tag);
  const { script, style } = await bundleSearch(tags, site.source.tag, output);
  const files: Record<string, SearchFiles> = {};
  for (const voice of site.voices)
    files[voice.tag] = { script: script(voice.tag), ...(await writeIndex(site, voice, output, parts)) };
  return { style, files };
}
