import type { Site } from '../model/site.ts';
import type { Journal } from './journal.ts';
import { type Verdict, verdict } from './judge.ts';

const REMEDY: Readonly<Record<Exclude<Verdict, 'ok'>, string>> = {
  usurped:
    'Look at it yourself. Where others hold it now, write "status": "usurped" into website, and take out every mailbox at that host. Where all is well, put the day of your look into the record’s checked: that settles it.',
  dead: 'Write "status": "dead" into website, or replace the source; an archived copy may serve.',
  moved: 'Look whether the association moved there itself; then change the address, with a source that says so.',
  failing: 'Nothing to do yet: three failures over two weeks make it dead.',
  blocked: 'It shuts programs out; open it yourself.',
};

const ORDER = ['usurped', 'dead', 'moved', 'failing', 'blocked'] as const;

function usersOf(address: string, site: Site): string {
  const users = [...site.associations.values()].filter(
    ({ data }) => data.website?.address === address || data.sources.includes(address),
  );
  return users.map(({ id, data }) => (data.website?.address === address ? `${id} (website)` : id)).join(', ');
}

/** What the visits found, as lines: the gravest first, each with who links there and what to do. Nobody's record is changed. */
export function linkLines(journal: Journal, site: Site): string[] {
  const sorted = new Map<Verdict, string[]>();
  for (const [address, visits] of journal) {
    const found = verdict(visits);
    const { reason = '', final } = visits.at(-1) ?? {};
    const line = `  ${address}  ${reason}${final === undefined ? '' : ` → ${final}`}  [${usersOf(address, site)}]`;
    sorted.set(found, [...(sorted.get(found) ?? []), line]);
  }
  const groups = ORDER.flatMap((found) => {
    const lines = sorted.get(found);
    return lines === undefined ? [] : [`${found}: ${REMEDY[found]}`, ...lines];
  });
  return [...groups, `${journal.size} links visited, ${sorted.get('ok')?.length ?? 0} as they were.`];
}
