import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Site } from '../model/site.ts';
import type { Assets } from '../model/view.ts';
import { PROJECT } from '../paths.ts';
import { writeDirectoryRows } from './directory-rows.ts';

/** The browsers the styles and the script are written for: engines of 2022 and later. */
const TARGET = ['chrome105', 'firefox110', 'safari16'];

/** What each file is made from. */
const SOURCES: Readonly<Record<Exclude<keyof Assets, 'rows'>, string>> = {
  style: 'templates/styles/site.css',
  script: 'src/browser/page.ts',
  directoryStyle: 'templates/styles/directory.css',
  directoryScript: 'src/browser/directory.ts',
  recordScript: 'src/browser/record.ts',
};

/**
 * Writes the style sheets and the scripts into assets/ under names that carry a hash of their content, and the icon at
 * the top. Gives their addresses. Rejects where a source does not compile.
 */
export async function writeAssets(site: Site, output: string): Promise<Assets> {
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: Object.values(SOURCES),
    entryNames: '[name].[hash]',
    outdir: path.join(path.resolve(output), 'assets'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    metafile: true,
    logLevel: 'silent',
    legalComments: 'none',
  });
  const written = new Map(Object.entries(metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, file]));
  const addressOf = (source: string): string => {
    const file = written.get(source);
    if (file === undefined) throw new Error(`Nothing came out of the bundler for ${source}.`);
    return `assets/${path.basename(file)}`;
  };
  copyFileSync(path.join(PROJECT, 'templates/icon.svg'), path.join(output, 'icon.svg'));
  const named = Object.entries(SOURCES).map(([name, source]) => [name, addressOf(source)]);
  return { ...Object.fromEntries(named), rows: writeDirectoryRows(site, output) } as Assets;
}
