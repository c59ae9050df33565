import type { Manners } from './visit.ts';

interface Rdap {
  readonly events?: readonly { readonly eventAction?: unknown; readonly eventDate?: unknown }[];
}

/** The names that may be the registered one, the shortest first: of www.a.co.uk these are co.uk, a.co.uk and www.a.co.uk. */
function namesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(labels.length - 2 - index).join('.'));
}

function dayIn(answer: Rdap): string | undefined {
  const event = answer.events?.find(({ eventAction }) => eventAction === 'registration');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(String(event?.eventDate ?? ''))?.[0];
  return day;
}

async function ask(server: string, name: string, { limit, agent }: Manners): Promise<Rdap> {
  const headers = { 'user-agent': agent, accept: 'application/rdap+json' };
  const response = await fetch(`${server}/domain/${name}`, { headers, signal: AbortSignal.timeout(limit) });
  return response.ok ? ((await response.json()) as Rdap) : {};
}

/**
 * The day on which the domain of a host was registered, as its registry tells (RDAP, RFC 9083); undefined where none
 * tells. A lapsed domain that somebody buys is registered anew. Never rejects: registries are often out of reach.
 */
export async function registrationOf(host: string, server: string, manners: Manners): Promise<string | undefined> {
  try {
    for (const name of namesOf(host)) {
      const day = dayIn(await ask(server, name, manners));
      if (day !== undefined) return day;
    }
  } catch {
    // no registry, no day
  }
  return undefined;
}
