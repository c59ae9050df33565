import { isPast, OLD, VERY_OLD } from '../lookup/age.ts';
import { today } from './today.ts';

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
  const [now, mark] = [today(), record.querySelector<HTMLElement>('.old')];
  if (mark && isPast(day, OLD, now)) mark.hidden = false;
  const contacts = record.querySelector<HTMLElement>('.contacts');
  if (contacts && isPast(day, VERY_OLD, now)) hideContacts(contacts);
}

markAge();
