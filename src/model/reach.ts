import type { Association } from './site.ts';

const LOST: ReadonlySet<string> = new Set(['dead', 'usurped']);

/** The official name of an association, in its own language. */
export function ownName({ id, data }: Association): string {
  return data.names[data.ownLanguage] ?? Object.values(data.names)[0] ?? id;
}

/** The website that may be handed on as a link: none where the address is dead or in other hands. */
export function liveWebsite({ data }: Association): string | undefined {
  return data.website === undefined || LOST.has(data.website.status) ? undefined : data.website.address;
}
