import { setTimeout as pause } from 'node:timers/promises';
import { grouped } from '../files/grouped.ts';
import { hostOf } from '../model/host.ts';
import type { Site } from '../model/site.ts';
import { type Journal, withVisit } from './journal.ts';
import { judge, type Visit } from './judge.ts';
import { registrationOf } from './registration.ts';
import { type Answer, type Manners, visit } from './visit.ts';

/** How a round of visits is made. */
export interface Round {
  readonly today: string;
  readonly manners: Manners;
  /** So many hosts are visited at once, each by one request at a time. */
  readonly hosts: number;
  /** Milliseconds between two requests to one host. */
  readonly rest: number;
  /** Where to ask when a domain was registered; nobody is asked where left out. */
  readonly rdap?: string;
  /** The day on which each address was first seen by somebody, as records say. */
  readonly seen?: ReadonlyMap<string, string>;
}

/** Every external link of the directory: websites and sources, each once, in order. */
export function linksOf(site: Site): string[] {
  const links = [...site.associations.values()].flatMap(({ data }) => [
    ...(data.website === undefined ? [] : [data.website.address]),
    ...data.sources,
  ]);
  return [...new Set(links)].sort();
}

/** For each link the earliest check of a record that names it: on that day, at the latest, somebody had seen the page. */
export function seenOn(site: Site): Map<string, string> {
  const days = new Map<string, string>();
  for (const { data } of site.associations.values()) {
    const addresses = [...(data.website === undefined ? [] : [data.website.address]), ...data.sources];
    for (const address of addresses) {
      const known = days.get(address);
      if (known === undefined || data.checked.date < known) days.set(address, data.checked.date);
    }
  }
  return days;
}

type Keep = (address: string, answer: Answer, registered: string | undefined) => void;

/** The visits of one host, one after another; its registry is asked once. */
async function visitHost(addresses: readonly string[], round: Round, keep: Keep) {
  const host = hostOf(addresses[0] ?? '');
  const registered = round.rdap && (await registrationOf(host, round.rdap, round.manners));
  for (const [index, address] of addresses.entries()) {
    if (index > 0) await pause(round.rest);
    keep(address, await visit(address, round.manners), registered || undefined);
  }
}

/** Visits every address and gives the journal with what was found; addresses that nothing names any more are left out. */
export async function visitAll(
  addresses: readonly string[],
  journal: Journal,
  round: Round,
): Promise<Map<string, Visit[]>> {
  const found = new Map<string, Visit[]>();
  const keep: Keep = (address, answer, registered) => {
    const before = journal.get(address) ?? [];
    const known = { registered, seen: round.seen?.get(address) };
    found.set(address, withVisit(before, judge(address, answer, before, round.today, known)));
  };
  const queue = [...grouped(addresses, hostOf).values()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await visitHost(next, round, keep);
  };
  await Promise.all(Array.from({ length: round.hosts }, worker));
  return found;
}
