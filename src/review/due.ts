import { grouped } from '../files/grouped.ts';
import { ownName } from '../model/reach.ts';
import type { Association, Site } from '../model/site.ts';

/** After so many months a record is due; after twice as many its contacts are no longer shown without a notice. */
const DUE_AFTER = 12;

/** So many of those not yet due are named, the next ones first. */
const NEXT = 10;

interface Dated {
  readonly association: Association;
  readonly months: number;
}

/** Whole months from one day to another; less than nothing where the other lies before. */
export function monthsBetween(from: string, to: string): number {
  const [years, months, days] = [0, 1, 2].map(
    (part) => Number(to.split('-')[part]) - Number(from.split('-')[part]),
  ) as [number, number, number];
  return years * 12 + months - (days < 0 ? 1 : 0);
}

const line = ({ association: { id, data }, months }: Dated, name: string): string =>
  `  ${data.checked.date}  ${String(months).padStart(3)} months  ${id}  ${name}`;

const oldestFirst = (a: Dated, b: Dated): number => {
  const [one, other] = [a.association, b.association];
  if (one.data.checked.date !== other.data.checked.date)
    return one.data.checked.date < other.data.checked.date ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};

function groups(dated: readonly Dated[], site: Site): [string, Dated[]][] {
  const { region, compare } = site.source.format;
  const byPlace = grouped(dated, ({ association: { data } }) => region(data.scope.country ?? data.scope.area ?? '001'));
  return [...byPlace].sort(([a], [b]) => compare(a, b));
}

/**
 * What wants checking on a day, as lines: records due by country, the oldest first; the next ones to come; and those
 * whose day has not come yet, which only a clock can tell and a build must not.
 */
export function dueLines(site: Site, today: string): string[] {
  const dated = [...site.associations.values()]
    .map((association) => ({ association, months: monthsBetween(association.data.checked.date, today) }))
    .sort(oldestFirst);
  const due = dated.filter(({ months }) => months >= DUE_AFTER);
  const next = dated.filter(({ months }) => months < DUE_AFTER).slice(0, NEXT);
  const wrong = dated.filter(({ association }) => association.data.checked.date > today);
  const show = (one: Dated): string => line(one, ownName(one.association));
  return [
    `${due.length} of ${dated.length} records were last checked ${DUE_AFTER} months or more before ${today}.`,
    ...groups(due, site).flatMap(([place, records]) => [`${place}:`, ...records.map(show)]),
    ...(next.length > 0 ? ['Next:', ...next.map(show)] : []),
    ...(wrong.length > 0 ? [`Checked after ${today}, so the day is wrong:`, ...wrong.map(show)] : []),
  ];
}
