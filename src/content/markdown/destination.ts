import { type Refused, refused } from './refusal.ts';
import type { RenderOptions } from './rendered.ts';
import { readSitePath, type SiteAddress } from './site-path.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** What the address of a link turned out to be. */
export type Destination = WebAddress | SiteAddress | MailAddress | Refused;

/** The address of a mailbox. */
export interface MailAddress {
  readonly kind: 'mail';
  readonly href: string;
}

/** Longer than any address that is meant. */
const LONGEST = 2000;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const MAIL = /^mailto:[a-z0-9.!#$&'*+/=?^_`{|}~-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;
const BARE_HOST = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|int|eu|gov|info)(?:[/?#]|$))/i;
const BARE_MAIL = /^[^\s:/@]+@[^\s:/@]+\.[a-z]{2,}$/i;

/**
 * Judges the address of a link against the list of what is allowed: https: to a public host, mailto: to one mailbox,
 * a text of this site by its file, a section of the same text. Everything else is refused.
 */
export function judge(address: string, options: RenderOptions): Destination {
  if (address.startsWith('https://')) {
    if (address.length <= LONGEST) return readWebAddress(address, options.internationalHosts);
    return refused(`The address is longer than ${LONGEST} characters.`, 'Link to a shorter address of the page.');
  }
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return judgePath(address, options.linksFrom ?? options.file);
  if (scheme === 'http')
    return refused(
      'The address begins with http:, which anyone on the way can read and change.',
      `Use https: where the host offers it: https${address.slice(4)}`,
    );
  if (scheme === 'mailto') return judgeMail(address);
  if (scheme === 'https')
    return refused(
      'The address begins with https: but not with https:// and a host.',
      'Write https://, the host and the path.',
    );
  return refused(
    `Links that begin with ${scheme}: are not allowed.`,
    'A link may begin with https:// or mailto:, or name a .md file of this site.',
  );
}

function judgeMail(address: string): MailAddress | Refused {
  if (MAIL.test(address)) return { kind: 'mail', href: address };
  return refused(
    'The link writes a message, but not to one plain mail address.',
    'Write mailto:name@example.org, with nothing behind the address.',
  );
}

function judgePath(address: string, file: string): SiteAddress | Refused {
  if (address === '') return refused('The link has no address.', 'Write the address between the round brackets.');
  if (/^[\\/]{2}|\\/.test(address))
    return refused(
      'The address begins or goes on in a way that browsers read as another host.',
      'Write https:// and the host, or the path of a .md file.',
    );
  if (BARE_HOST.test(address))
    return refused('The address has no https:// before the host.', `Write https://${address}`);
  if (BARE_MAIL.test(address)) return refused('The mail address has no mailto: before it.', `Write mailto:${address}`);
  return readSitePath(address, file);
}
