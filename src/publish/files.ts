import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../model/site.ts';
import { writeCitations } from './citations.ts';
import { redirects, robots, sitemap } from './crawlers.ts';

/** Writes what stands beside the pages: sitemap.xml, robots.txt, _redirects, files of citations. */
export function writeFiles(site: Site, output: string): void {
  const files: Readonly<Record<string, string>> = {
    'sitemap.xml': sitemap(site),
    'robots.txt': robots(site),
    _redirects: redirects(site),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(output, name), text);
  writeCitations(site, output);
}
