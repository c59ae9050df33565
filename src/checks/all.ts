import type { AnyDocument } from '../content/read-content.ts';
import type { DataRecord } from '../directory/read.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import type { HistoryFile } from '../schemas/types.ts';
import { checkAssociationDates } from './association-dates.ts';
import { checkAssociationEncryption } from './association-encryption.ts';
import { checkAssociationMailboxes } from './association-mailboxes.ts';
import { checkAssociationNames } from './association-names.ts';
import { checkAssociationPlaces } from './association-places.ts';
import { checkAssociationRelations } from './association-relations.ts';
import { checkAssociationWebsites } from './association-websites.ts';
import { checkCitations } from './citations.ts';
import { checkFacets } from './facets.ts';
import { checkHistories } from './histories.ts';
import { checkLinks } from './links.ts';
import { checkRecords } from './records.ts';
import { checkReleases } from './releases.ts';
import { checkRetired } from './retired.ts';
import { checkStructure } from './structure.ts';
import { checkTerms } from './terms.ts';
import { checkTranslations } from './translations.ts';
import { checkWorks } from './works.ts';

/** All rules over a whole site; every problem at once. */
export function checkSite(
  site: Site,
  documents: readonly AnyDocument[],
  histories: ReadonlyMap<string, DataRecord<HistoryFile>>,
): Problem[] {
  return [
    ...checkWorks(site, documents),
    ...checkRecords(site),
    ...checkAssociationNames(site),
    ...checkAssociationWebsites(site),
    ...checkAssociationEncryption(site),
    ...checkAssociationRelations(site),
    ...checkAssociationDates(site),
    ...checkAssociationPlaces(site),
    ...checkAssociationMailboxes(site),
    ...checkFacets(site),
    ...checkCitations(site, documents),
    ...checkLinks(site, documents),
    ...checkStructure(site),
    ...checkTranslations(site),
    ...checkHistories(site, histories),
    ...checkReleases(site, documents, histories),
    ...checkRetired(site),
    ...checkTerms(site),
  ];
}
