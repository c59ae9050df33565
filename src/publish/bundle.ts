import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { PROJECT } from '../paths.ts';

/** The browsers the styles and the scripts are written for: engines of 2022 and later. */
export const TARGET = ['chrome105', 'firefox110', 'safari16'];

/** A source, and the name its file gets before the hash. */
export interface BundleEntry {
  readonly in: string;
  readonly out: string;
}

/**
 * Bundles sources into assets/ of an output, under names that carry a hash of their content. Gives the address of each by
 * its source's address. Rejects where one does not compile.
 */
export async function bundle(
  entryPoints: readonly BundleEntry[],
  output: string,
  plugins: Plugin[] = [],
): Promise<(source: string) => string> {
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [...entryPoints],
    entryNames: '[name].[hash]',
    outdir: path.join(path.resolve(output), 'assets'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    metafile: true,
    logLevel: 'silent',
    legalComments: 'none',
    plugins,
  });
  const files = new Map(
    Object.entries(metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, `assets/${path.basename(file)}`]),
  );
  return (source) => {
    const address = files.get(source);
    if (address === undefined) throw new Error(`Nothing came out of the bundler for ${source}.`);
    return address;
  };
}
