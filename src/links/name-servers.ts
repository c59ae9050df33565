/** Asks for the name servers of one name, as `resolveNs` of node:dns does. */
export type AskNameServers = (name: string) => Promise<readonly string[]>;

/** The host and the names above it, the longest first, without the last label alone. */
function namesAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** A name that has none of its own asks the one above it; any other fault ends the search. */
const NONE: ReadonlySet<unknown> = new Set(['ENODATA', 'ENOTFOUND']);

async function ask(name: string, askNameServers: AskNameServers): Promise<readonly string[] | undefined> {
  try {
    return await askNameServers(name);
  } catch (error) {
    return NONE.has((error as { code?: unknown }).code) ? [] : undefined;
  }
}

/**
 * The servers that answer for a host's domain, in order; undefined where nobody tells. Whoever buys a lapsed domain
 * brings others. Never rejects: a machine without names is no fault of the host.
 */
export async function nameServersOf(host: string, askNameServers: AskNameServers): Promise<string[] | undefined> {
  for (const name of namesAbove(host)) {
    const found = await ask(name, askNameServers);
    if (found === undefined) return undefined;
    if (found.length > 0) return found.map((server) => server.toLowerCase().replace(/\.$/, '')).sort();
  }
  return undefined;
}

const operatorOf = (server: string): string => server.slice(server.indexOf('.') + 1);

/** Whether none of the servers, and none of those who run them, is the same as before. */
export function areOthers(now: readonly string[], before: readonly string[]): boolean {
  const known = new Set(before.flatMap((server) => [server, operatorOf(server)]));
  return !now.some((server) => known.has(server) || known.has(operatorOf(server)));
}
