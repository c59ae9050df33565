import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, fileOf } from '../../model/address.ts';
import { siteName } from '../../model/pages.ts';
import type { Edition, Site, Voice } from '../../model/site.ts';
import { filesOfLanguage, filesUnder } from '../files.ts';
import { sha256 } from '../measures.ts';
import { textDate } from '../text-date.ts';
import { readmeOf } from './readme.ts';
import { editionPage } from './rewrite.ts';
import { zipOf } from './zip.ts';

/** The page that is opened first. */
const FIRST = 'index.html';

/** The name of a site in letters that every file system takes; where its name has none, its host. */
function slugOf(site: Site): string {
  const plain = (text: string): string =>
    (
      text
        .normalize('NFKD')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []
    )
      .join('-')
      .slice(0, 40);
  return plain(siteName(site, site.source.tag)) || plain(new URL(site.address).host);
}

/** The files of an edition: what readers of the language use, without what only works on a host. */
function namesIn(files: readonly string[], site: Site, { tag }: Voice): string[] {
  const apart = [addressOf.offline(tag), addressOf.download(tag), 'assets/offline'];
  return filesOfLanguage(files, tag, site).filter((file) => !apart.some((start) => file.startsWith(start)));
}

/** One language as files that open from a disk. The first page is the home page of the language, also at the top. */
export function editionFiles(site: Site, folder: string, voice: Voice): Map<string, Uint8Array> {
  const all = filesUnder(folder);
  const names = new Set(namesIn(all, site, voice));
  const script = all.find((file) => file.startsWith('assets/edition.')) ?? '';
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));
  const page = (from: string, to: string): Uint8Array =>
    Buffer.from(editionPage(read(from).toString(), { from, to, files: names, address: site.address, script }));
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, name.endsWith('.html') ? page(name, name) : read(name));
  files.set(FIRST, page(fileOf(addressOf.home(voice.tag)), FIRST));
  files.set('README.txt', Buffer.from(readmeOf(site, voice, textDate(site, voice.tag))));
  return files;
}

/**
 * Writes an edition of each language of a written site: a zip that opens from a disk, and its checksum beside it. Gives
 * what was written, by the address the files would have in a folder of that name on the site.
 */
export function writeEditions(site: Site, folder: string, into: string): Edition[] {
  mkdirSync(into, { recursive: true });
  return site.voices.map((voice): Edition => {
    const date = textDate(site, voice.tag);
    const name = `${slugOf(site)}-${voice.tag}`;
    const zip = zipOf(name, editionFiles(site, folder, voice), date);
    const hash = sha256(zip);
    writeFileSync(path.join(into, `${name}.zip`), zip);
    writeFileSync(path.join(into, `${name}.zip.sha256`), `${hash}  ${name}.zip\n`);
    const address = `${path.basename(into)}/${name}.zip`;
    return { form: 'zip', language: voice.tag, address, bytes: zip.length, sha256: hash, date };
  });
}
