import { rmSync } from 'node:fs';
import { writePages } from './eleventy/configure.ts';
import { handlesOf, PAGE_KINDS } from './model/pages.ts';
import type { Site } from './model/site.ts';
import { writeOffline } from './offline/write.ts';
import type { Problem } from './problem.ts';
import { writeAssets } from './publish/assets.ts';
import { writeFiles } from './publish/files.ts';
import { freshFolder, swapIn, writeMark } from './publish/output.ts';
import { writeWorker } from './publish/worker.ts';
import { type ReadOptions, readSite } from './read-site.ts';

/** How much a site holds. */
export interface Counts {
  readonly pages: number;
  readonly languages: number;
  readonly records: number;
}

/** What a check or a build found. Counts are there where nothing stood in the way. */
export interface Outcome {
  readonly problems: readonly Problem[];
  readonly counts?: Counts;
}

function countsOf(site: Site): Counts {
  const pages = PAGE_KINDS.reduce((sum, kind) => sum + handlesOf(site, kind).length, 0);
  return { pages, languages: site.voices.length, records: site.associations.size + site.instruments.size };
}

/** Reads and checks everything and writes nothing. */
export function check(options: ReadOptions): Outcome & { readonly site?: Site } {
  const { site, problems } = readSite(options);
  const failed = problems.some(({ severity }) => severity === 'error');
  return site === undefined || failed ? { problems } : { problems, site, counts: countsOf(site) };
}

/**
 * Builds a site: read, check, write into a folder of its own, and only then put that in the place of the output. On any
 * failure the last good site stays. Rejects with what went wrong while writing, such as a full disk.
 */
export async function build(
  options: ReadOptions & { readonly output: string; readonly progress: (step: string) => void },
): Promise<Outcome> {
  const { output, progress } = options;
  progress('Reading and checking');
  const { site, problems, counts } = check(options);
  if (site === undefined || counts === undefined) return { problems };
  const fresh = freshFolder(output);
  try {
    progress(`Writing ${counts.pages} pages`);
    const assets = await writeAssets(fresh);
    await writePages(site, assets, fresh);
    writeFiles(site, fresh);
    await writeWorker(fresh, await writeOffline(site, fresh));
    writeMark(fresh, { ...counts });
    swapIn(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return { problems, counts };
}
