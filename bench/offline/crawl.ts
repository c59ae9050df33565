import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { CRAWLED, crawl, editionIn, type UnpackedEdition } from '../../tests/browser/edition-crawl.ts';
import { Firefox } from '../../tests/browser/firefox.ts';
import { openChromium, type Visiting } from '../../tests/browser/visitor.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Unpacks a zip into a folder whose name has spaces and letters of another script. */
function unpack(zip: string, language: string): UnpackedEdition {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'lectern-')), 'a folder with spaces, ü and 中文');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return editionIn(path.join(folder, path.basename(zip, '.zip')), language);
}

async function crawlAll(visitor: Visiting, name: string, editions: readonly UnpackedEdition[]): Promise<void> {
  try {
    for (const edition of editions) {
      await crawl(visitor, edition, edition.pages);
      say(
        `${name}, ${edition.language}: ${edition.pages.length} pages opened, searched and filtered; no error, files alone`,
      );
    }
  } finally {
    await visitor.close();
  }
}

/** Opens every page of the editions of three languages from a disk, in Chromium and in Firefox. */
export async function benchCrawl(folder: string): Promise<void> {
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const editions = CRAWLED.flatMap((language) => {
    const zip = zips.find((name) => name.endsWith(`-${language}.zip`));
    return zip === undefined ? [] : [unpack(path.join(folder, zip), language)];
  });
  await crawlAll(await openChromium(), 'Chromium', editions);
  await crawlAll(await Firefox.launch(), 'Firefox', editions);
  for (const edition of editions) rmSync(path.dirname(path.dirname(edition.folder)), { recursive: true });
}
