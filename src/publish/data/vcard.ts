import { addressOf } from '../../model/address.ts';
import { dataAddress } from '../../model/data-address.ts';
import { liveWebsite, ownName } from '../../model/reach.ts';
import type { Association, Site } from '../../model/site.ts';
import { localText } from '../../model/text.ts';
import { publicAddress } from '../../model/view.ts';

/** A text as a value (RFC 6350, 3.4): what parts values, and line breaks, are escaped. */
const text = (value: string): string =>
  value.replace(/[\\,;]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

/** A line in pieces of at most 75 bytes, none of them breaking a character (RFC 6350, 3.2). */
export function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return `${line}\r\n`;
  const pieces: string[] = [];
  let [piece, bytes] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    const room = pieces.length === 0 ? 75 : 74; // the space in front of a further piece counts
    if (bytes + size > room) {
      pieces.push(piece);
      [piece, bytes] = ['', 0];
    }
    piece += character;
    bytes += size;
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`;
}

/** The official name first; the others are the same name in other languages (ALTID). */
function names({ data }: Association): string[] {
  const preferred = (language: string): string => (language === data.ownLanguage ? ';PREF=1' : '');
  const entries = Object.entries(data.names).sort(
    ([a], [b]) => Number(b === data.ownLanguage) - Number(a === data.ownLanguage),
  );
  return entries.map(([language, name]) => `FN;ALTID=1;LANGUAGE=${language}${preferred(language)}:${text(name)}`);
}

function description({ data }: Association, site: Site): string {
  const { text: words, language } = localText(data.description, site.source.tag, site.source.tag);
  return `NOTE;LANGUAGE=${language}:${text(words)}`;
}

function linesOf(association: Association, site: Site): (string | undefined)[] {
  const { id, data } = association;
  const { acronym, seat, email, siteLanguages, parent, kind } = data;
  const page = publicAddress(site, addressOf.association(site.source.tag, id));
  const website = liveWebsite(association);
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:${page}`,
    `SOURCE:${publicAddress(site, dataAddress.record(id, 'vcf'))}`,
    ...names(association),
    `ORG:${text(ownName(association))}`,
    acronym && `NICKNAME:${text(acronym)}`,
    seat && `ADR:;;;${text(seat.city)};;;${seat.country}`,
    email && `EMAIL:${email.address}`,
    website && `URL:${website}`,
    ...siteLanguages.map((tag) => `LANG:${tag}`),
    parent && `RELATED;TYPE=contact:${publicAddress(site, addressOf.association(site.source.tag, parent))}`,
    `CATEGORIES:${text(kind)}`,
    description(association, site),
    `REV:${data.checked.date.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ];
}

/** An association as a business card (vCard 4, RFC 6350). */
export function vcardOf(association: Association, site: Site): string {
  return linesOf(association, site)
    .filter((line) => line !== undefined)
    .map(folded)
    .join('');
}
