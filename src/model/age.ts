import { isPast } from '../lookup/age.ts';
import type { Association, Site } from './site.ts';

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

/** Whether a record was last checked more than so many months before the day that ages are counted to. */
export function isOlderThan(site: Site, { data }: Association, months: number): boolean {
  return isPast(data.checked.date, months, countedTo(site));
}
