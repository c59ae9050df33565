import { setTimeout as pause } from 'node:timers/promises';
import { hostOf } from '../model/host.ts';
import type { Site } from '../model/site.ts';
import { type Journal, withVisit } from './journal.ts';
import { judge, type Visit } from './judge.ts';
import { type Answer, type Manners, visit } from './visit.ts';

/** How a round of visits is made. */
export interface Round {
  readonly today: string;
  readonly manners: Manners;
  /** So many hosts are visited at once, each by one request at a time. */
  readonly hosts: number;
  /** Milliseconds between two requests to one host. */
  readonly rest: number;
}

/** Every external link of the directory: websites and sources, each once, in order. */
export function linksOf(site: Site): string[] {
  const links = [...site.associations.values()].flatMap(({ data }) => [
    ...(data.website === undefined ? [] : [data.website.address]),
    ...data.sources,
  ]);
  return [...new Set(links)].sort();
}

function byHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) hosts.set(hostOf(address), [...(hosts.get(hostOf(address)) ?? []), address]);
  return [...hosts.values()];
}

/** The visits of one host, one after another. */
async function visitHost(addresses: readonly string[], round: Round, keep: (at: string, answer: Answer) => void) {
  for (const [index, address] of addresses.entries()) {
    if (index > 0) await pause(round.rest);
    keep(address, await visit(address, round.manners));
  }
}

/** Visits every address and gives the journal with what was found; addresses that nothing names any more are left out. */
export async function visitAll(
  addresses: readonly string[],
  journal: Journal,
  round: Round,
): Promise<Map<string, Visit[]>> {
  const found = new Map<string, Visit[]>();
  const keep = (address: string, answer: Answer): void => {
    const before = journal.get(address) ?? [];
    found.set(address, withVisit(before, judge(address, answer, before, round.today)));
  };
  const queue = byHost(addresses);
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await visitHost(next, round, keep);
  };
  await Promise.all(Array.from({ length: round.hosts }, worker));
  return found;
}
