/** How many months after its last check a record is marked, and how many after which its contacts stand behind a notice. */
export const OLD = 12;
export const VERY_OLD = 24;

/** The day so many months after another, YYYY-MM-DD; the last of the month where that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(target / 12), target % 12];
  const last = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  return `${String(newYear).padStart(4, '0')}-${String(newMonth + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** Whether a day lies more than so many months before another: of a check on 2 March, twelve months are over on 3 March. */
export function isPast(day: string, months: number, today: string): boolean {
  return monthsAfter(day, months) < today;
}
