import { setTimeout as pause } from 'node:timers/promises';
import { grouped } from '../files/grouped.ts';
import { hostOf } from '../model/host.ts';
import type { Site } from '../model/site.ts';
import { type Journal, withVisit } from './journal.ts';
import { judge, type Known, type Visit } from './judge.ts';
import { type AskNameServers, nameServersOf } from './name-servers.ts';
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
  /** Asks for the name servers of a domain; nobody is asked where left out. */
  readonly askNameServers?: AskNameServers;
  /** When people saw each address, as records say. */
  readonly seen?: ReadonlyMap<string, Seen>;
}

/** The days on which a record that names an address was checked: the earliest, and the latest. */
export type Seen = Required<Pick<Known, 'seen' | 'checked'>>;

/** Every external link of the directory: websites and sources, each once, in order. */
export function linksOf(site: Site): string[] {
  const links = [...site.associations.values()].flatMap(({ data }) => [
    ...(data.website === undefined ? [] : [data.website.address]),
    ...data.sources,
  ]);
  return [...new Set(links)].sort();
}

/** For each link the checks of the records that name it: on those days somebody had seen the page. */
export function seenOn(site: Site): Map<string, Seen> {
  const days = new Map<string, Seen>();
  for (const { data } of site.associations.values()) {
    const { date } = data.checked;
    const addresses = [...(data.website === undefined ? [] : [data.website.address]), ...data.sources];
    for (const address of addresses) {
      const { seen = date, checked = date } = days.get(address) ?? {};
      const [earliest = date, , latest = date] = [seen, date, checked].sort();
      days.set(address, { seen: earliest, checked: latest });
    }
  }
  return days;
}

type Keep = (address: string, answer: Answer, domain: Known) => void;

/** What registry and name servers tell of the domain of a host, each asked once. */
async function domainOf(host: string, { rdap, askNameServers, manners }: Round): Promise<Known> {
  const registered = rdap === undefined ? undefined : await registrationOf(host, rdap, manners);
  const nameServers = askNameServers === undefined ? undefined : await nameServersOf(host, askNameServers);
  return { registered, nameServers };
}

/** The visits of one host, one after another. */
async function visitHost(addresses: readonly string[], round: Round, keep: Keep) {
  const domain = await domainOf(hostOf(addresses[0] ?? ''), round);
  for (const [index, address] of addresses.entries()) {
    if (index > 0) await pause(round.rest);
    keep(address, await visit(address, round.manners), domain);
  }
}

/** Visits every address and gives the journal with what was found; addresses that nothing names any more are left out. */
export async function visitAll(
  addresses: readonly string[],
  journal: Journal,
  round: Round,
): Promise<Map<string, Visit[]>> {
  const found = new Map<string, Visit[]>();
  const keep: Keep = (address, answer, domain) => {
    const before = journal.get(address) ?? [];
    const known = { ...domain, ...round.seen?.get(address) };
    found.set(address, withVisit(before, judge(address, answer, before, round.today, known)));
  };
  const queue = [...grouped(addresses, hostOf).values()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await visitHost(next, round, keep);
  };
  await Promise.all(Array.from({ length: round.hosts }, worker));
  return found;
}
