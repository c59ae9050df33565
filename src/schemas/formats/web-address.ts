import { hostFault } from './host.ts';

const SPACE_OR_CONTROL = /[\s\p{C}]/u;

/** The host as it is written, before the browser makes something of it. */
const writtenHost = (value: string): string => /^https?:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(value)?.[1] ?? '';

/** Faults that make an address something else than it seems, before it is read as one. */
function writingFault(value: string): string | undefined {
  const scheme = /^[a-z][a-z0-9+-]*:/i.exec(value)?.[0];
  if (SPACE_OR_CONTROL.test(value))
    return 'A space or an invisible character stands in the address; delete it, or write %20 for a space.';
  if (scheme === undefined) return 'The address does not begin with https:// or http://.';
  if (!/^https?:$/i.test(scheme))
    return `The address begins with “${scheme}”; only https:// and http:// lead to web pages.`;
  if (!/^https?:\/\/[^/?#]/i.test(value))
    return `Two slashes and a host must follow “${scheme}”, as in https://www.example.org/.`;
  if (value.includes('\\')) return 'A backslash stands in the address; browsers read it as a slash. Write /.';
  return undefined;
}

function parse(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined; // a TypeError: browsers cannot read it either
  }
}

/** Faults of an address that browsers can read. */
function urlFault(value: string, url: URL): string | undefined {
  const host = writtenHost(value);
  if (url.username !== '' || url.password !== '' || /^https?:\/\/[^/?#]*@/i.test(value))
    return 'A user name stands before the host (up to the @); delete it.';
  if (/^\[|^[0-9.]+$/.test(url.hostname))
    return `“${host}” is the IP address ${url.hostname}; give the name of the host.`;
  if (/[^\0-\x7F]/.test(host)) return `The host “${host}” is not written in ASCII; write “${url.hostname}”.`;
  if (url.port === '0') return 'There is no port 0; delete “:0”.';
  const fault = hostFault(url.hostname);
  if (fault !== undefined) return fault;
  return url.href === value ? undefined : `Browsers write this address “${url.href}”; write it so.`;
}

/** What is wrong with a web address: https or http, a public host, and nothing that browsers would read otherwise. */
export function webAddress(value: string): string | undefined {
  const fault = writingFault(value);
  if (fault !== undefined) return fault;
  const url = parse(value);
  if (url !== undefined) return urlFault(value, url);
  const port = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(value)?.[1];
  if (port !== undefined && Number(port) > 65535) return `There is no port ${port}; the highest is 65535.`;
  return `“${writtenHost(value)}” is no host that browsers can read.`;
}
