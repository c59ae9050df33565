import type { Association, Site } from './site.ts';

/** How many months after its last check a record is marked, and how many after which its contacts stand behind a notice. */
export const OLD = 12;
export const VERY_OLD = 24;

const newest = new WeakMap<Site, string>();

/**
 * The day to which ages are counted at build time: the one data/site.json names, else the newest check of all records.
 * Never the clock's: the same records give the same pages on any day. What is old by this day is old today as well;
 * what has become old since, the browser marks by its own clock.
 */
export function countedTo(site: Site): string {
  if (site.data.directory?.asOf !== undefined) return site.data.directory.asOf;
  let day = newest.get(site);
  if (day === undefined) {
    day = '';
    for (const { data } of site.associations.values()) if (data.checked.date > day) day = data.checked.date;
    newest.set(site, day);
  }
  return day;
}

/** The day so many months after another, YYYY-MM-DD; the last of the month where that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(target / 12), target % 12];
  const last = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  return `${String(newYear).padStart(4, '0')}-${String(newMonth + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** Whether a record was last checked more than so many months before the day that ages are counted to. */
export function isOlderThan(site: Site, { data }: Association, months: number): boolean {
  return monthsAfter(data.checked.date, months) < countedTo(site);
}
