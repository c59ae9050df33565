import type { AssociationFile } from '../schemas/types.ts';
import type { Association } from './site.ts';

type Entry = NonNullable<AssociationFile['history']>[number];

/** A change that the feeds tell: an entry of a record's history, or its latest check. */
export interface Change {
  readonly association: Association;
  /** Tells the change apart from all others of its association, for ever. */
  readonly key: string;
  readonly date: string;
  readonly kind: Entry['change'] | 'checked';
  readonly note: Entry['note'] | undefined;
}

function changesIn(association: Association): Change[] {
  const { history = [], checked } = association.data;
  const seen = new Map<string, number>();
  const told = history.map(({ date, change, note }): Change => {
    const name = `${date}-${change}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { association, key: count === 1 ? name : `${name}-${count}`, date, kind: change, note };
  });
  const { date } = checked;
  return [...told, { association, key: `${date}-checked`, date, kind: 'checked', note: undefined }];
}

const order = (a: Change, b: Change): number => {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  if (a.association.id !== b.association.id) return a.association.id < b.association.id ? -1 : 1;
  return a.key < b.key ? -1 : 1;
};

/**
 * What changed in some associations, the newest first. The records say it themselves: a build has no clock and no past,
 * so the same records give the same feed on every machine.
 */
export function changesOf(associations: Iterable<Association>): Change[] {
  return [...associations].flatMap(changesIn).sort(order);
}
