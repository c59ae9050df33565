import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../model/site.ts';
import type { Assets } from '../model/view.ts';
import { PROJECT } from '../paths.ts';
import { bundle } from './bundle.ts';
import { writeDirectoryRows } from './directory-rows.ts';

/** The icons: of a page, of the app in three sizes, and the one iOS looks for at the top of a site. */
const ICONS = [
  'icon.svg',
  'icons/icon-192.png',
  'icons/icon-512.png',
  'icons/icon-maskable.png',
  'icons/apple-touch-icon.png',
];

/** What is bundled, each under the name it gets: the two files of every page, then those of some kinds of page. */
const ENTRIES = [
  ['site', 'templates/styles/site.css'],
  ['page', 'src/browser/page.ts'],
  ['versions', 'templates/styles/versions.css'],
  ['cite', 'src/browser/cite.ts'],
  ['reading', 'templates/styles/reading.css'],
  ['standard', 'src/browser/standard.ts'],
  ['assessment', 'src/browser/assessment.ts'],
  ['directory', 'templates/styles/directory.css'],
  ['find', 'src/browser/directory.ts'],
  ['record', 'src/browser/record.ts'],
  ['offline', 'templates/styles/offline.css'],
  ['offline-page', 'src/browser/offline/page.ts'],
  ['edition', 'src/browser/edition.ts'],
] as const;

const extension = (entry: string): string => (entry.endsWith('.css') ? '.css' : '.js');

/**
 * Writes the style sheets and the scripts into assets/ under names that carry a hash of their content, and the icons at
 * the top. Gives their addresses. Rejects where a source does not compile.
 */
export async function writeAssets(site: Site, output: string): Promise<Omit<Assets, 'search'>> {
  const written = await bundle(
    ENTRIES.map(([out, file]) => ({ out, in: file })),
    output,
  );
  const more = ENTRIES.slice(2).map(([name, entry]) => [`${name}${extension(entry)}`, written(entry)]);
  for (const icon of ICONS) copyFileSync(path.join(PROJECT, 'templates', icon), path.join(output, path.basename(icon)));
  return {
    style: written(ENTRIES[0][1]),
    script: written(ENTRIES[1][1]),
    more: Object.fromEntries(more),
    rows: writeDirectoryRows(site, output),
  };
}
