import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Assets } from '../model/view.ts';
import { PROJECT } from '../paths.ts';

/** The browsers the styles and the script are written for: engines of 2022 and later. */
export const TARGET = ['chrome105', 'firefox110', 'safari16'];

/** The icons: of a page, of the app in three sizes, and the one iOS looks for at the top of a site. */
const ICONS = [
  'icon.svg',
  'icons/icon-192.png',
  'icons/icon-512.png',
  'icons/icon-maskable.png',
  'icons/apple-touch-icon.png',
];

/**
 * Writes the style sheets and the scripts into assets/ under names that carry a hash of their content, and the icons at
 * the top. Gives their addresses. Rejects where a source does not compile.
 */
export async function writeAssets(output: string): Promise<Assets> {
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: {
      site: 'templates/styles/site.css',
      page: 'src/browser/page.ts',
      offline: 'src/browser/offline/page.ts',
      edition: 'src/browser/edition.ts',
      'offline-style': 'templates/styles/offline.css',
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
  const named = (start: string, extension: string): string => {
    const name = names.find((one) => one.startsWith(`assets/${start}.`) && one.endsWith(extension));
    if (name === undefined) throw new Error(`No ${start}${extension} came out of the bundler.`);
    return name;
  };
  for (const icon of ICONS) copyFileSync(path.join(PROJECT, 'templates', icon), path.join(output, path.basename(icon)));
  return {
    style: named('site', '.css'),
    script: named('page', '.js'),
    offline: { style: named('offline-style', '.css'), script: named('offline', '.js') },
  };
}
