import type { Site } from './site.ts';

/** The most entries that one page of the index of titles lists: more would be slow to load and to scroll, on a telephone above all. */
export const PER_INDEX_PAGE = 3000;

/** How many things a site has that the index lists in any case: texts, terms, instruments, associations; without their parts. */
export function wholeEntries({ standards, pages, terms, instruments, associations }: Site): number {
  return standards.size + pages.size + terms.size + instruments.size + associations.size;
}

/** The pages of the index after the first, which is the page of the search itself: “2”, “3” and so on. */
export function laterIndexPages(site: Site): string[] {
  const later = Math.ceil(wholeEntries(site) / PER_INDEX_PAGE) - 1;
  return Array.from({ length: Math.max(0, later) }, (_, at) => String(at + 2));
}
