/** Endings that no public name has: for one machine, one network, or for tests (RFC 2606, 6761, 6762, 8375). */
const PRIVATE = new Set(
  'localhost local localdomain internal intranet lan home corp private test invalid onion arpa'.split(' '),
);

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const ENDING = /^([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** Why a host, in lower case, is no public name: it must have a full stop and end in a real domain. */
export function hostFault(host: string): string | undefined {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  if (/^\[|^[0-9.]+$/.test(host)) return `“${host}” is an IP address; give the name of the host.`;
  if (host.length > 253) return `The host has ${host.length} characters; a name has at most 253.`;
  if (PRIVATE.has(ending)) return `“${host}” can be reached in a private network only; give the public address.`;
  if (labels.length < 2)
    return `“${host}” is no full name of a host; write it with its ending, such as “${host || 'www'}.org”.`;
  const odd = labels.find((label) => !LABEL.test(label));
  if (odd === '') return `“${host}” has a full stop too many.`;
  if (odd !== undefined) return `“${odd}” cannot be part of a host; its name has letters, digits and hyphens.`;
  return ENDING.test(ending) ? undefined : `“.${ending}” is no ending of a public host.`;
}
