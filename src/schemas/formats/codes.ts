/** The countries and territories of ISO 3166-1, by their codes of two letters. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
    'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
    'GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
    'MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS ' +
    'RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW ' +
    'TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** The areas of the United Nations' M49 that hold several countries, by code. */
export const AREAS: ReadonlyMap<string, string> = new Map([
  ['001', 'World'],
  ['002', 'Africa'],
  ['003', 'North America'],
  ['005', 'South America'],
  ['009', 'Oceania'],
  ['011', 'Western Africa'],
  ['013', 'Central America'],
  ['014', 'Eastern Africa'],
  ['015', 'Northern Africa'],
  ['017', 'Middle Africa'],
  ['018', 'Southern Africa'],
  ['019', 'Americas'],
  ['021', 'Northern America'],
  ['029', 'Caribbean'],
  ['030', 'Eastern Asia'],
  ['034', 'Southern Asia'],
  ['035', 'South-eastern Asia'],
  ['039', 'Southern Europe'],
  ['053', 'Australia and New Zealand'],
  ['054', 'Melanesia'],
  ['057', 'Micronesia'],
  ['061', 'Polynesia'],
  ['142', 'Asia'],
  ['143', 'Central Asia'],
  ['145', 'Western Asia'],
  ['150', 'Europe'],
  ['151', 'Eastern Europe'],
  ['154', 'Northern Europe'],
  ['155', 'Western Europe'],
  ['202', 'Sub-Saharan Africa'],
  ['419', 'Latin America and the Caribbean'],
]);

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Codes that are in use elsewhere and not in ISO 3166-1, with what to write. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  UK: 'The code of the United Kingdom is “GB”.',
  EL: 'The code of Greece is “GR”.',
  XK: 'Kosovo has no code in ISO 3166-1; give its area instead, “039” (Southern Europe), with a note.',
  EU: 'The European Union is no country; give the area instead, “150” (Europe).',
  SU: 'The Soviet Union has no code any more; name a country of today.',
  YU: 'Yugoslavia has no code any more; name a country of today.',
  CS: 'This code is used no more; name a country of today.',
};

const byName = <T>(codes: Iterable<T>, nameOf: (code: T) => string | undefined, name: string): T | undefined =>
  [...codes].find((code) => nameOf(code)?.toLowerCase() === name.trim().toLowerCase());

/** What is wrong with a country code: it must be one of ISO 3166-1, two letters. */
export function country(value: string): string | undefined {
  if (COUNTRIES.has(value)) return undefined;
  const upper = value.trim().toUpperCase();
  const other = Object.hasOwn(OTHER_CODES, upper) ? OTHER_CODES[upper] : undefined;
  if (other !== undefined) return `“${value}” is no country code of ISO 3166-1. ${other}`;
  const meant = COUNTRIES.has(upper) ? upper : byName(COUNTRIES, (code) => NAMES.of(code), value);
  return `“${value}” is no country code of ISO 3166-1${meant === undefined ? '' : `; write “${meant}”`}.`;
}

/** What is wrong with an area code: it must be one of M49 that holds several countries. */
export function area(value: string): string | undefined {
  if (AREAS.has(value)) return undefined;
  const padded = value.trim().padStart(3, '0');
  const meant = AREAS.has(padded) ? padded : byName(AREAS.keys(), (code) => AREAS.get(code), value);
  if (meant !== undefined) return `“${value}” is no area code of M49; write “${meant}” (${AREAS.get(meant)}).`;
  if (/^[A-Za-z]{2}$/.test(value)) return `“${value}” is no area code of M49; a country belongs in “country”.`;
  return `“${value}” is no area code of M49, such as “150” (Europe); a single country belongs in “country”.`;
}
