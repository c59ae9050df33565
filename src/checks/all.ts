import type { AnyDocument } from '../content/read-content.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { checkCitations } from './citations.ts';
import { checkFacets } from './facets.ts';
import { checkLinks } from './links.ts';
import { checkRecords } from './records.ts';
import { checkStructure } from './structure.ts';
import { checkWorks } from './works.ts';

/** All rules over a whole site; every problem at once. */
export function checkSite(site: Site, documents: readonly AnyDocument[]): Problem[] {
  return [
    ...checkWorks(site, documents),
    ...checkRecords(site),
    ...checkFacets(site),
    ...checkCitations(site, documents),
    ...checkLinks(documents),
    ...checkStructure(site),
  ];
}
