import type { Standard } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { standardList } from '../components/standard-list.ts';
import { inline, paragraph } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('standards');

function parts(view: View): Html[] {
  const { site } = view;
  const sections = site.data.sections ?? [];
  const of = (id: string | undefined): Standard[] =>
    [...site.standards.values()].filter((standard) => standard.source.head.section === id);
  const grouped = sections.map(({ id, title, summary }) => {
    const standards = of(id);
    if (standards.length === 0) return html``;
    return html`<section id="${id}"><h2>${inline(view, view.local(title))}</h2>
${summary && paragraph(view, view.local(summary))}
${standardList(standards, view, 3)}</section>`;
  });
  const rest = of(undefined);
  return rest.length > 0 ? [...grouped, standardList(rest, view, 2)] : grouped;
}

/** All standards, part by part. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, site } = view;
  const intro = t('standards.intro', { count: site.standards.size });
  const main = html`${breadcrumb(view, [{ label: t('nav.standards') }])}
<header class="title"><h1>${t('nav.standards')}</h1><p class="summary">${intro}</p></header>
${parts(view)}`;
  return pageLayout(view, { title: t('nav.standards'), description: intro, main, kind: 'list' }).toString();
}
