import { domainToASCII } from 'node:url';
import { type Refused, refused } from './refusal.ts';

/** An address on another host. */
export interface WebAddress {
  readonly kind: 'web';
  readonly href: string;
}

const PLAIN = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][A-Za-z0-9!$&'()*+,;=:@/?#._~%-]*)?$/;
const UNSAFE = /[\s\\^`{|}<>"\p{Cc}]/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const RESERVED = /(?:^|\.)(?:localhost|local|internal|home|lan|corp|invalid|test|onion)$/;

/** Reads an address that begins with https://, and refuses it where it is not plainly one page of a public host. */
export function readWebAddress(address: string, internationalHosts: readonly string[] = []): WebAddress | Refused {
  if (UNSAFE.test(address))
    return refused(
      'The address contains a sign that no address may have.',
      'Copy the address from the address bar of the browser.',
    );
  const authority = /^https:\/\/([^/?#]*)/.exec(address)?.[1] ?? '';
  if (authority.includes('@'))
    return refused(
      'The address has a name before the host, which hides where the link leads.',
      'Leave out everything up to and with the sign @.',
    );
  if (authority.includes(':'))
    return refused('The address names a port or a numeric host.', 'Link to a page of a public host, without a port.');
  const fault = hostFault(authority, internationalHosts);
  if (fault !== undefined) return fault;
  if (PLAIN.test(address)) return { kind: 'web', href: address };
  if (!URL.canParse(address)) {
    return refused('The address cannot be read.', 'Copy the address from the address bar of the browser.');
  }
  return { kind: 'web', href: new URL(address).href.replaceAll('[', '%5B').replaceAll(']', '%5D') };
}

function hostFault(written: string, internationalHosts: readonly string[]): Refused | undefined {
  const host = written.toLowerCase();
  if (/[^ -~]/.test(host)) {
    const ascii = domainToASCII(host);
    const shown = ascii === '' ? 'letters that no host has' : `letters beyond a to z: it is ${ascii}`;
    return refused(
      `The host “${written}” has ${shown}.`,
      'Check that this is the host meant and write it in its xn-- form.',
    );
  }
  const labels = host.split('.');
  if (
    labels.length < 2 ||
    !labels.every((label) => LABEL.test(label)) ||
    !/[a-z]/.test(labels.at(-1) as string) ||
    RESERVED.test(host)
  ) {
    return refused(`“${written}” is no public host.`, 'Write the full name of the host, such as www.example.org.');
  }
  if (labels.some((label) => label.startsWith('xn--')) && !internationalHosts.includes(host)) {
    return refused(
      `The host “${written}” stands for letters beyond a to z, which can look like another host.`,
      'Ask the maintainers to add it to the hosts they have looked at.',
    );
  }
  return undefined;
}
