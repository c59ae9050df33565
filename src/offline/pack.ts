import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { filesOfLanguage, pairOfFile } from './files.ts';
import { type Measures, versionOf } from './measures.ts';
import type { PackFile } from './pack-file.ts';
import { inParcelOrder, writeParcels } from './parcel.ts';
import { textDate } from './text-date.ts';

/** What the worker's shell has for every reader, whether or not a language is saved. */
const isOfShell = (file: string, tag: string): boolean =>
  file.startsWith(addressOf.offline(tag)) || file.startsWith('assets/offline-page.');

/** The files of a language alone, and the pages it shares with each other language, in both directions. */
function listOf(site: Site, tag: string, files: readonly string[], measures: Measures): PackFile[] {
  const own = filesOfLanguage(files, tag, site).filter((file) => pairOfFile(file) === undefined);
  const list = own.filter((file) => !isOfShell(file, tag)).map((file) => measures.of(file));
  for (const file of files) {
    const pair = pairOfFile(file);
    if (!pair?.includes(tag)) continue;
    const other = pair[0] === tag ? pair[1] : pair[0];
    list.push({ ...measures.of(file), with: other });
  }
  return inParcelOrder(list);
}

/** What the page about saving says of a language before anything of it has travelled. */
interface Offer {
  readonly version: string;
  readonly date: string;
  readonly travels: number;
  readonly bytes: number;
}

const sum = (list: readonly Pick<PackFile, 'bytes' | 'travels'>[], key: 'bytes' | 'travels'): number =>
  list.reduce((all, one) => all + one[key], 0);

/**
 * Writes <language>/pack.json for each language, every file of it in one order and a version made of them, with its parcels, and
 * packs.json at the top, which says how much each is: a reader who looks has then fetched no list of files.
 */
export function writePacks(site: Site, folder: string, files: readonly string[], measures: Measures): void {
  const offers: [string, Offer][] = [];
  for (const { tag } of site.voices) {
    const list = listOf(site, tag, files, measures);
    const head = { version: versionOf(list), date: textDate(site, tag) };
    const parcels = writeParcels(folder, tag, list);
    const lines = list.map((file) => JSON.stringify(file)).join(',\n');
    const text = `${JSON.stringify({ language: tag, ...head, parcels }).slice(0, -1)},"files":[\n${lines}\n]}\n`;
    writeFileSync(path.join(folder, tag, 'pack.json'), text);
    const inParcels = parcels.reduce((all, { files: many }) => all + many, 0);
    const alone = list.slice(inParcels).filter((file) => file.with === undefined);
    const travels = sum([measures.of(`${tag}/pack.json`), ...parcels, ...alone], 'travels');
    offers.push([tag, { ...head, travels, bytes: sum([...list.slice(0, inParcels), ...alone], 'bytes') }]);
  }
  writeFileSync(path.join(folder, 'packs.json'), `${JSON.stringify(Object.fromEntries(offers))}\n`);
}
