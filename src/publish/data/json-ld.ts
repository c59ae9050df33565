import type { Organization } from 'schema-dts';
import { addressOf } from '../../model/address.ts';
import { liveWebsite, ownName } from '../../model/reach.ts';
import type { Association, Site } from '../../model/site.ts';
import { publicAddress } from '../../model/view.ts';

const CONTEXT = 'https://schema.org';

/** A text with its language (JSON-LD 1.1, 4.2.4). The types of schema.org know plain text alone, hence the cast. */
const tagged = (text: string, language: string): string =>
  ({ '@value': text, '@language': language }) as unknown as string;

const nodeId = (id: string, site: Site): string =>
  `${publicAddress(site, addressOf.association(site.source.tag, id))}#association`;

function areaServed({ data }: Association, site: Site) {
  const { area, country, subdivision } = data.scope;
  const code = subdivision ?? country ?? area ?? '001';
  const name = tagged(site.source.format.region(country ?? area ?? '001'), site.source.tag);
  if (subdivision !== undefined)
    return { '@type': 'AdministrativeArea', identifier: code, containedInPlace: { '@type': 'Country', name } } as const;
  return { '@type': country === undefined ? 'Place' : 'Country', identifier: code, name } as const;
}

function otherNames({ data }: Association): string[] {
  const names = Object.entries(data.names).filter(([language]) => language !== data.ownLanguage);
  const former = data.formerNames ?? [];
  return [
    ...names.map(([language, name]) => tagged(name, language)),
    ...former.map(({ name, language }) => tagged(name, language)),
    ...(data.acronym === undefined ? [] : [data.acronym]),
  ];
}

function nodeOf(association: Association, site: Site): Organization {
  const { id, data } = association;
  const { seat, email, founded, parent } = data;
  const website = liveWebsite(association);
  const others = otherNames(association);
  return {
    '@type': 'Organization',
    '@id': nodeId(id, site),
    name: tagged(ownName(association), data.ownLanguage),
    ...(others.length > 0 && { alternateName: others }),
    description: Object.entries(data.description).map(([language, words]) => tagged(words, language)),
    mainEntityOfPage: publicAddress(site, addressOf.association(site.source.tag, id)),
    ...(website !== undefined && { url: website }),
    ...(email && { email: email.address }),
    ...(founded && { foundingDate: String(founded.year) }),
    ...(seat && { address: { '@type': 'PostalAddress', addressLocality: seat.city, addressCountry: seat.country } }),
    areaServed: areaServed(association, site),
    ...(data.siteLanguages.length > 0 && { knowsLanguage: data.siteLanguages }),
    ...(parent !== undefined && { parentOrganization: { '@id': nodeId(parent, site) } }),
  } as Organization;
}

/** One association in the vocabulary of schema.org (JSON-LD 1.1). */
export function jsonLdOf(association: Association, site: Site): object {
  return { '@context': CONTEXT, ...(nodeOf(association, site) as object) };
}

/** Several associations in the vocabulary of schema.org. */
export function jsonLdGraph(associations: readonly Association[], site: Site): object {
  return { '@context': CONTEXT, '@graph': associations.map((one) => nodeOf(one, site)) };
}
