import { nameOf } from './names.ts';
import type { Association, Site, Voice } from './site.ts';

/** The associations of a site in the order of their names in one language, and the place of each in it. */
export interface NameOrder {
  readonly all: readonly Association[];
  readonly rank: ReadonlyMap<string, number>;
}

const known = new WeakMap<Site, Map<string, NameOrder>>();

function orderFor(site: Site, { tag, format }: Voice): NameOrder {
  const named = Array.from(site.associations.values(), (association) => ({
    association,
    name: nameOf(association, tag).text,
  }));
  const all = named.sort((a, b) => format.compare(a.name, b.name)).map(({ association }) => association);
  return { all, rank: new Map(all.map(({ id }, index) => [id, index])) };
}

/** The order of names in a language, worked out once: ten thousand names take a while to sort. */
export function nameOrder(site: Site, voice: Voice): NameOrder {
  const orders = known.get(site) ?? new Map<string, NameOrder>();
  known.set(site, orders);
  const order = orders.get(voice.tag) ?? orderFor(site, voice);
  orders.set(voice.tag, order);
  return order;
}

/** Some associations in the order of their names in a language. */
export function byName(site: Site, voice: Voice, associations: readonly Association[]): Association[] {
  const { rank } = nameOrder(site, voice);
  return [...associations].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}
