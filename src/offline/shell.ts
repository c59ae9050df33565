import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, fileOf } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { type Measures, versionOf } from './measures.ts';
import type { PackFile } from './pack-file.ts';

/** What the worker carries: the pages it answers with when nothing else can, and the words it sets before a saved copy. */
export interface Shell {
  readonly version: string;
  readonly source: string;
  readonly files: readonly Pick<PackFile, 'url' | 'sha256'>[];
  readonly words: Readonly<Record<string, { readonly saved: string; readonly kept: string }>>;
}

/** The files that a page loads: its styles, scripts and icons. */
export function partsOfPage(file: string, markup: string): string[] {
  const tags = markup.match(/<(?:link|script|img)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    if (tag.startsWith('<link') && !/\srel="(?:stylesheet|icon)"/.test(tag)) return [];
    const address = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? '';
    return /^(?:[a-z]+:|$)/.test(address) ? [] : [path.posix.join(path.posix.dirname(file), address)];
  });
}

/** The shell of a written site: the page about saving in each language, and what it loads. */
export function shellOf(site: Site, folder: string, measures: Measures): Shell {
  const pages = site.voices.map(({ tag }) => fileOf(addressOf.offline(tag)));
  const parts = pages.flatMap((file) => partsOfPage(file, readFileSync(path.join(folder, file), 'utf8')));
  const names = [...new Set([...pages, ...parts])].sort();
  const files = names.map((name) => measures.of(name));
  const words = site.voices.map(({ tag, t }) => [
    tag,
    { saved: t('offline.copy.saved'), kept: t('offline.copy.kept') },
  ]);
  return {
    version: versionOf(files).slice(0, 16),
    source: site.source.tag,
    files: files.map(({ url, sha256 }) => ({ url, sha256 })),
    words: Object.fromEntries(words),
  };
}
