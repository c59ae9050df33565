import type { Association, Site } from './site.ts';

const found = new WeakMap<Site, ReadonlyMap<string, readonly Association[]>>();

function bySuccessor(site: Site): ReadonlyMap<string, readonly Association[]> {
  const predecessors = new Map<string, Association[]>();
  for (const association of site.associations.values()) {
    const { successor } = association.data;
    if (successor === undefined) continue;
    const known = predecessors.get(successor);
    if (known === undefined) predecessors.set(successor, [association]);
    else known.push(association);
  }
  return predecessors;
}

/** The associations that name one as their successor, in the order of their ids. */
export function predecessorsOf(site: Site, { id }: Association): readonly Association[] {
  const all = found.get(site) ?? bySuccessor(site);
  found.set(site, all);
  return all.get(id) ?? [];
}
