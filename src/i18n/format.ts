import { remembered } from '../files/remembered.ts';
/** How one language writes dates, lists, numbers, and the names of languages and countries; and how it sorts. */
export interface Format {
  /** A day, a month or a year written out: 2026-11-24, 1999-04 or 1990. */
  date(date: string): string;
  list(items: readonly string[]): string;
  number(value: number): string;
  language(tag: string): string;
  /** The name of a country (ISO 3166-1) or an area (UN M49). */
  region(code: string): string;
  compare(a: string, b: string): number;
  plural(count: number): Intl.LDMLPluralRule;
}

/** English without a country means, for dates, that of the world at large: day before month (CLDR, en-001). */
const worldly = (tag: string): string => (tag === 'en' ? 'en-001' : tag);

/** Western digits everywhere: provision and article numbers are written with them in every language. */
const withLatinDigits = (tag: string): string => new Intl.Locale(worldly(tag), { numberingSystem: 'latn' }).toString();

const DATE_PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

function dateWriter(locale: string): (date: string) => string {
  const writers = new Map<number, Intl.DateTimeFormat>();
  return (date) => {
    const writer =
      writers.get(date.length) ??
      new Intl.DateTimeFormat(locale, { ...DATE_PARTS[date.length], timeZone: 'UTC', calendar: 'gregory' });
    writers.set(date.length, writer);
    return writer.format(new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`));
  };
}

/** Names of languages or regions: a large directory asks for the same few a million times. */
const namesOf = (names: Intl.DisplayNames) => remembered((code) => names.of(code) ?? code);

/** The formats of a language. Every one of them names its locale and UTC, so that no machine's own settings show. */
export function formatOf(tag: string): Format {
  const locale = withLatinDigits(tag);
  const collator = new Intl.Collator(tag, { numeric: true });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(tag);
  return {
    date: dateWriter(locale),
    list: (items) => list.format(items),
    number: (value) => numbers.format(value),
    language: namesOf(new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'dialect' })),
    region: namesOf(new Intl.DisplayNames([tag], { type: 'region' })),
    // Equal names keep one order on every machine: the code units decide.
    compare: (a, b) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0),
    plural: (count) => plurals.select(count),
  };
}
