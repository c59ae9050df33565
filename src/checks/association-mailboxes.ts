import { hostOf, sameHouse } from '../model/host.ts';
import type { Association, Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

const GONE: ReadonlySet<string> = new Set(['dead', 'usurped']);

function mailboxFault({ file, data }: Association): Fault[] {
  const { email, website } = data;
  if (email === undefined || website === undefined) return [];
  const [mailHost, webHost] = [email.address.split('@')[1] ?? '', hostOf(website.address)];
  const same = sameHouse(mailHost, webHost);
  const at = { file, path: ['email', 'address'] };
  if (same && GONE.has(website.status))
    return [
      {
        ...at,
        rule: 'mailbox-gone',
        message: `The mailbox lies at ${mailHost}, whose website is ${website.status}: whoever holds the host now reads its mail.`,
        hint: 'Take the mailbox out, or give one at a host that the association still holds.',
      },
    ];
  if (same || email.note !== undefined) return [];
  return [
    {
      ...at,
      rule: 'mailbox-host',
      message: `The mailbox lies at ${mailHost}, the website at ${webHost}.`,
      hint: 'Mend the one that is wrong; where both are right, say in email › note where the mailbox comes from.',
    },
  ];
}

/** A mailbox lies at the host of the website or has a note that says why not; none lies at a host that was lost. */
export function checkAssociationMailboxes(site: Site): Problem[] {
  return [...site.associations.values()].flatMap(mailboxFault).map((fault) => located(site.root, fault));
}
