import { fileOf } from '../../src/model/address.ts';
import type { PageHandle, PageKind } from '../../src/model/pages.ts';
import type { Association, ContentPage, History, Instrument, Standard, Version } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';

/** The site as templates reach it: a view of a page, and what a page shows by its slug or id. */
export interface Lectern {
  view(page: PageHandle): View;
  standard(slug: string): Standard;
  history(slug: string): History;
  version(slug: string, version: string): Version;
  contentPage(slug: string): ContentPage;
  association(id: string): Association;
  instrument(id: string): Instrument;
}

/** What Eleventy hands to the template of a page. */
export interface PageData {
  readonly handle: PageHandle;
  readonly lectern: Lectern;
}

/** The front data of a template that makes one page for each handle of a kind. */
export function paginated(kind: PageKind) {
  return {
    pagination: { data: `handles.${kind}`, size: 1, alias: 'handle' },
    permalink: ({ handle }: { handle: PageHandle }) => fileOf(handle.address),
  };
}
