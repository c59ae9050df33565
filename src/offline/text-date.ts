import type { Site, Work } from '../model/site.ts';

/** The day a text was last edited: that of the translation where there is one, else of the source. */
function editedIn(work: Work<unknown>, language: string): string {
  const head = (work.translations.get(language)?.head ?? work.source.head) as { readonly edited?: string };
  return head.edited ?? '';
}

/** The day of the newest text or record that a reader of one language sees. No clock: what authors wrote down. */
export function textDate(site: Site, language: string): string {
  const days = [
    ...[...site.standards.values(), ...site.pages.values()].map((work) => editedIn(work, language)),
    ...[...site.associations.values()].map(({ data }) => data.checked.date),
  ].filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  return days.sort().at(-1) ?? '1970-01-01';
}
