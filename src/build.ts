import { rmSync } from 'node:fs';
import path from 'node:path';
import { placeText } from '../templates/components/search-index.ts';
import { writePages } from './eleventy/configure.ts';
import { handlesOf, PAGE_KINDS } from './model/pages.ts';
import type { Site } from './model/site.ts';
import { writeEditions } from './offline/edition/write.ts';
import { writeOffline } from './offline/write.ts';
import type { Problem } from './problem.ts';
import { writeAssets } from './publish/assets.ts';
import { writeData } from './publish/data/write.ts';
import { writeFiles } from './publish/files.ts';
import { freshFolder, swapIn, writeMark } from './publish/output.ts';
import { writeSearch } from './publish/search.ts';
import { writeWorker } from './publish/worker.ts';
import { type ReadOptions, readSite } from './read-site.ts';

/** Where the editions lie on a site that offers them. */
const EDITIONS = 'editions';

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

/** What to build, where to, and whom to tell how far it is. */
export interface BuildOptions extends ReadOptions {
  readonly output: string;
  readonly progress: (step: string) => void;
  /** Whether to make the editions as well, and offer them for download. */
  readonly editions?: boolean | undefined;
}

/** Writes a whole site. Editions are made of the pages, and packs list everything, so they come in this order. */
async function writeSite(site: Site, folder: string, { progress, editions }: BuildOptions): Promise<void> {
  progress('Writing scripts and styles');
  const files = await writeAssets(site, folder);
  progress('Indexing for the search');
  const search = await writeSearch(site, folder, {
    placeText: (place, voice) => placeText(place, voice, site),
  });
  const assets = { ...files, search };
  progress('Writing pages');
  await writePages(site, assets, folder);
  progress('Writing data');
  writeFiles(site, folder);
  writeData(site, folder);
  if (editions) {
    progress('Writing editions');
    const made = writeEditions(site, folder, path.join(folder, EDITIONS));
    await writePages({ ...site, editions: made }, assets, folder, ['download']);
  }
  progress('Packing for offline use');
  await writeWorker(folder, await writeOffline(site, folder));
}

/** Builds the editions alone, in a folder of their own. As with a site, the last good ones stay on any failure. */
export async function buildEditions(options: BuildOptions): Promise<Outcome> {
  const { output, progress } = options;
  const { site, problems, counts } = check(options);
  if (site === undefined || counts === undefined) return { problems };
  const fresh = freshFolder(output);
  try {
    const pages = path.join(fresh, '.site');
    await writeSite(site, pages, { ...options, editions: false });
    progress('Writing editions');
    writeEditions(site, pages, fresh);
    rmSync(pages, { recursive: true });
    writeMark(fresh, { ...counts });
    swapIn(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return { problems, counts };
}

/**
 * Builds a site: read, check, write into a folder of its own, and only then put that in the place of the output. On any
 * failure the last good site stays. Rejects with what went wrong while writing, such as a full disk.
 */
export async function build(options: BuildOptions): Promise<Outcome> {
  const { output, progress } = options;
  progress('Reading and checking');
  const { site, problems, counts } = check(options);
  if (site === undefined || counts === undefined) return { problems };
  const fresh = freshFolder(output);
  try {
    await writeSite(site, fresh, options);
    writeMark(fresh, { ...counts });
    swapIn(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return { problems, counts };
}
