/** Bounds against slips of the pen: nothing here was edited or checked before 1900, nor will be for a while. */
const YEARS = { day: [1900, 2100], partial: [1000, 2100] } as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The digits of other scripts as 0 to 9. */
const western = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The date in the form asked for, where it is clear which one is meant. */
function meant(value: string): string | undefined {
  const found = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:T.*|\s.*)?$/.exec(western(value.trim()));
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date !== value && calendarFault(date, YEARS.day) === undefined ? date : undefined;
}

/** Why a date of the right form is no date of the calendar. */
function calendarFault(value: string, [first, last]: readonly [number, number]): string | undefined {
  const [year = 0, month, day] = value.split('-').map(Number);
  if (year < first || year > last) return `The year of “${value}” is not between ${first} and ${last}.`;
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return `“${value}” has the month ${month}; months go from 01 to 12, after the year.`;
  if (day === undefined || (day >= 1 && day <= daysIn(year, month))) return undefined;
  return `“${value}” is no day of the calendar: ${MONTHS[month - 1]} ${year} has ${daysIn(year, month)} days.`;
}

/** What is wrong with a day: it must exist and be written YYYY-MM-DD. */
export function date(value: string): string | undefined {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return calendarFault(value, YEARS.day);
  const better = meant(value);
  return `“${value}” is not written as a day, ${better === undefined ? 'YYYY-MM-DD' : `“${better}”`}.`;
}

/** What is wrong with a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. */
export function partialDate(value: string): string | undefined {
  if (/^[0-9]{4}(-[0-9]{2}){0,2}$/.test(value)) return calendarFault(value, YEARS.partial);
  const better = meant(value);
  return `“${value}” is not written as a year, month or day, ${better === undefined ? 'YYYY, YYYY-MM or YYYY-MM-DD' : `“${better}”`}.`;
}
