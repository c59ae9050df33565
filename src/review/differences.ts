import { hostOf, sameHouse } from '../model/host.ts';
import type { AssociationFile } from '../schemas/types.ts';

/** Records by id, at one time. */
export type RecordsById = ReadonlyMap<string, AssociationFile>;

/** A change between two states of the records, in words; grave where a second person must look. */
export interface Difference {
  readonly id: string;
  readonly grave: boolean;
  readonly text: string;
}

const mailHost = (address: string): string => address.split('@')[1] ?? '';

/** A reader follows a host and trusts it: whoever changes one can send readers elsewhere. */
function hostChange(
  what: 'website' | 'mailbox',
  before: string | undefined,
  now: string | undefined,
  hostIn: (address: string) => string,
): Omit<Difference, 'id'>[] {
  if (before === now) return [];
  if (before === undefined) return [{ grave: false, text: `${what} added: ${now}` }];
  if (now === undefined) return [{ grave: false, text: `${what} taken out, which was ${before}` }];
  if (sameHouse(hostIn(before), hostIn(now)))
    return [{ grave: false, text: `${what} changed from ${before} to ${now}` }];
  return [{ grave: true, text: `${what} changed from ${hostIn(before)} to ${hostIn(now)} (${before} → ${now})` }];
}

const TOLD: ReadonlySet<string> = new Set(['$schema', 'website', 'email', 'status']);

function otherFields(before: AssociationFile, now: AssociationFile): string[] {
  const [old, fresh] = [before, now] as unknown as Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return keys.filter((key) => !TOLD.has(key) && JSON.stringify(old?.[key]) !== JSON.stringify(fresh?.[key]));
}

function changes(before: AssociationFile, now: AssociationFile): Omit<Difference, 'id'>[] {
  const others = otherFields(before, now);
  const state = [before.website?.status, now.website?.status];
  return [
    ...hostChange('website', before.website?.address, now.website?.address, hostOf),
    ...hostChange('mailbox', before.email?.address, now.email?.address, mailHost),
    ...(before.status === now.status
      ? []
      : [{ grave: false, text: `status changed from ${before.status} to ${now.status}` }]),
    ...(state[0] === state[1] || state.includes(undefined)
      ? []
      : [{ grave: state[0] === 'usurped', text: `state of the website changed from ${state[0]} to ${state[1]}` }]),
    ...(others.length > 0 ? [{ grave: false, text: `also changed: ${others.join(', ')}` }] : []),
  ];
}

/** What differs between two states of the records, by id. */
export function differences(before: RecordsById, now: RecordsById): Difference[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): Difference[] => {
    const [old, fresh] = [before.get(id), now.get(id)];
    if (old === undefined) return [{ id, grave: false, text: 'added' }];
    if (fresh === undefined)
      return [{ id, grave: true, text: 'taken out; write its id into retired, in data/site.json' }];
    return changes(old, fresh).map((change) => ({ id, ...change }));
  });
}

const GRAVE =
  'Needs a second person, and a source: the old site, an official document, or a page of a ministry that names the new address.';

/** So many records a contributor changes at once before a maintainer looks. */
const MANY = 5;

/** The differences as lines for reviewers, the grave ones marked with what they need. */
export function differenceLines(found: readonly Difference[]): string[] {
  const records = new Set(found.map(({ id }) => id)).size;
  if (records === 0) return ['No record differs.'];
  const lines = found.map(({ id, grave, text }) => `${grave ? '!' : ' '} ${id}: ${text}`);
  const many =
    records > MANY ? [`${records} records differ, more than ${MANY}: a maintainer should look through them.`] : [];
  return [...lines, ...many, ...(found.some(({ grave }) => grave) ? [`! ${GRAVE}`] : [])];
}
