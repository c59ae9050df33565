import { addressOf } from '../../model/address.ts';
import { liveWebsite, ownName } from '../../model/reach.ts';
import type { Association, Site } from '../../model/site.ts';
import { publicAddress } from '../../model/view.ts';

/** A spreadsheet runs a cell that begins with one of these as a formula, also in its full-width form. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A cell (RFC 4180, 2.5–2.7) that no spreadsheet runs: an apostrophe in front makes text of a formula. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Column = readonly [name: string, value: (association: Association, site: Site) => string | number | undefined];

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['name', ownName],
  ['name_language', ({ data }) => data.ownLanguage],
  ['other_names', ({ data }) => otherNames(data)],
  ['acronym', ({ data }) => data.acronym],
  ['kind', ({ data }) => data.kind],
  ['status', ({ data }) => data.status],
  ['area', ({ data }) => data.scope.area],
  ['country', ({ data }) => data.scope.country],
  ['subdivision', ({ data }) => data.scope.subdivision],
  ['seat_city', ({ data }) => data.seat?.city],
  ['seat_country', ({ data }) => data.seat?.country],
  ['founded', ({ data }) => data.founded?.year],
  ['parent', ({ data }) => data.parent],
  ['successor', ({ data }) => data.successor],
  ['site_languages', ({ data }) => data.siteLanguages.join(' ')],
  ['services', ({ data }) => data.services.join(' ')],
  ['website', liveWebsite],
  ['website_status', ({ data }) => data.website?.status],
  ['email', ({ data }) => data.email?.address],
  ['description', ({ data }, site) => data.description[site.source.tag]],
  ['confidence', ({ data }) => data.confidence],
  ['checked', ({ data }) => data.checked.date],
  ['checked_by', ({ data }) => data.checked.means],
  ['page', ({ id }, site) => publicAddress(site, addressOf.association(site.source.tag, id))],
];

function otherNames({ names, ownLanguage }: Association['data']): string {
  return Object.entries(names)
    .filter(([language]) => language !== ownLanguage)
    .map(([language, name]) => `${language}: ${name}`)
    .join('; ');
}

const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Associations as a table (RFC 4180). It begins with a byte order mark, without which Excel takes UTF-8 for another encoding. */
export function csvOf(associations: readonly Association[], site: Site): string {
  const head = row(COLUMNS.map(([name]) => name));
  const rows = associations.map((one) => row(COLUMNS.map(([, value]) => String(value(one, site) ?? ''))));
  return `\uFEFF${head}${rows.join('')}`;
}
