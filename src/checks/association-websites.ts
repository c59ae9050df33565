import { hostOf } from '../model/host.ts';
import type { Association, Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

/** One page, however it is written: with www or without, with a slash at the end or without. */
const pageOf = (address: string): string => hostOf(address) + new URL(address).pathname.replace(/\/$/, '');

const related = (one: Association, other: Association): boolean =>
  one.data.parent === other.id || other.data.parent === one.id;

const explained = ({ data }: Association): boolean => data.website?.note !== undefined;

function pairFault(one: Association, other: Association): Fault | undefined {
  const [mine, theirs] = [one.data.website?.address, other.data.website?.address];
  if (mine === undefined || theirs === undefined || hostOf(mine) !== hostOf(theirs)) return undefined;
  const at = { file: one.file, path: ['website', 'address'] };
  if (pageOf(mine) === pageOf(theirs))
    return {
      ...at,
      rule: 'website-twice',
      message: `“${mine}” is also the website of “${other.id}” (${other.file}).`,
      hint: 'Give each association the page that is its own, or keep one record where both are one body.',
    };
  if (related(one, other) || explained(one) || explained(other)) return undefined;
  return {
    ...at,
    rule: 'website-host',
    message: `“${mine}” lies on the same host as the website of “${other.id}” (${other.file}).`,
    hint: 'Name the parent that they share the host with, or say in website › note whose page it is.',
  };
}

/** No two associations have the same website; a host is shared only by relatives, or where a note says why. */
export function checkAssociationWebsites(site: Site): Problem[] {
  const byHost = new Map<string, Association[]>();
  const faults: Fault[] = [];
  for (const association of site.associations.values()) {
    const address = association.data.website?.address;
    if (address === undefined) continue;
    const others = byHost.get(hostOf(address)) ?? [];
    const fault = others.map((other) => pairFault(association, other)).find((found) => found !== undefined);
    if (fault !== undefined) faults.push(fault);
    byHost.set(hostOf(address), [...others, association]);
  }
  return faults.map((fault) => located(site.root, fault));
}
