import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Assets } from '../model/view.ts';
import { PROJECT } from '../paths.ts';

/** The browsers the styles and the script are written for: engines of 2022 and later. */
const TARGET = ['chrome105', 'firefox110', 'safari16'];

/**
 * Writes the style sheet and the script into assets/ under names that carry a hash of their content, and the icon at
 * the top. Gives their addresses. Rejects where a source does not compile.
 */
export async function writeAssets(output: string): Promise<Assets> {
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: {
      site: 'templates/styles/site.css',
      reading: 'templates/styles/reading.css',
      page: 'src/browser/page.ts',
      assessment: 'src/browser/assessment.ts',
      standard: 'src/browser/standard.ts',
    },
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
  const names = Object.keys(metafile.outputs).map((file) => `assets/${path.basename(file)}`);
  const named = (entry: string, extension: string): string => {
    const name = names.find((one) => one.startsWith(`assets/${entry}.`) && one.endsWith(extension));
    if (name === undefined) throw new Error(`No ${entry}${extension} came out of the bundler.`);
    return name;
  };
  copyFileSync(path.join(PROJECT, 'templates/icon.svg'), path.join(output, 'icon.svg'));
  return {
    style: named('site', '.css'),
    reading: named('reading', '.css'),
    script: named('page', '.js'),
    standardScript: named('standard', '.js'),
    assessmentScript: named('assessment', '.js'),
  };
}
