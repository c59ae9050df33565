/** How old a check may be, in months, before the record is marked, and before its contacts stand behind a notice. */
const MARKS = [12, 24] as const;

/** Whether a day, YYYY-MM-DD, lies more than so many months back by this browser's clock. */
function isPast(day: string, months: number): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1 + months, date + 1) <= new Date();
}

/** Puts the contacts behind a notice that opens: they may belong to somebody else by now. */
function hideContacts(contacts: HTMLElement): void {
  const notice = contacts.dataset.notice;
  if (notice === undefined || contacts.closest('details') !== null) return;
  const [details, summary] = [document.createElement('details'), document.createElement('summary')];
  summary.textContent = notice;
  contacts.before(details);
  details.append(summary, contacts);
}

/** Marks what has become old since the site was built. */
function markAge(): void {
  const record = document.querySelector<HTMLElement>('[data-checked]');
  const day = record?.dataset.checked;
  if (!record || day === undefined) return;
  const [old, veryOld] = MARKS.map((months) => isPast(day, months));
  const mark = record.querySelector<HTMLElement>('.old');
  if (old && mark) mark.hidden = false;
  const contacts = record.querySelector<HTMLElement>('.contacts');
  if (veryOld && contacts) hideContacts(contacts);
}

markAge();
