import path from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../paths.ts';
import { TARGET } from './bundle.ts';

/**
 * Writes sw.js, the worker that answers from what readers have saved, with the shell it carries, and sw-off.js, which
 * takes it out of service when published in its place. Rejects where a source does not compile.
 */
export async function writeWorker(output: string, shell: object): Promise<void> {
  await build({
    absWorkingDir: PROJECT,
    entryPoints: { sw: 'src/browser/service-worker/worker.ts', 'sw-off': 'src/browser/service-worker/off.ts' },
    outdir: path.resolve(output),
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    define: { LECTERN_SHELL: JSON.stringify(shell) },
    logLevel: 'silent',
    legalComments: 'none',
  });
}
