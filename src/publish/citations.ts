import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from '../model/address.ts';
import { bibtex } from '../model/citing/bibtex.ts';
import { citationsOf } from '../model/citing/citation.ts';
import { cslItem } from '../model/citing/csl.ts';
import { ris } from '../model/citing/ris.ts';
import type { Site } from '../model/site.ts';

/** Writes, beside each page of citations, the same citations as files for reference managers. */
export function writeCitations(site: Site, output: string): void {
  for (const standard of site.standards.values()) {
    for (const { tag } of site.voices) {
      const text = standard.translations.get(tag) ?? standard.source;
      const citations = citationsOf(site, standard, text);
      const folder = path.join(output, addressOf.cite(tag, standard.slug));
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'citations.bib'), citations.map(bibtex).join('\n'));
      writeFileSync(path.join(folder, 'citations.ris'), citations.map(ris).join('\r\n'));
      writeFileSync(path.join(folder, 'citations.json'), `${JSON.stringify(citations.map(cslItem), null, 1)}\n`);
    }
  }
}
