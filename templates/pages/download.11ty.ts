import type { Edition } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('download');

/** A number of bytes as a language writes megabytes, never less than it is. */
function sizeOf(view: View, bytes: number): string {
  const locale = new Intl.Locale(view.voice.tag, { numberingSystem: 'latn' });
  const unit = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return unit.format(Math.ceil(bytes / 1e5) / 10);
}

/** The files of one form, a row each, the reader's own language first. */
function table(view: View, title: string, editions: readonly Edition[]): Html {
  const { t, format, site, voice } = view;
  const own = (edition: Edition): number => Number(edition.language !== voice.tag);
  const rows = [...editions]
    .sort((a, b) => own(a) - own(b))
    .map((edition) => {
      const language = site.voices.find(({ tag }) => tag === edition.language) ?? voice;
      const file = edition.address.split('/').at(-1);
      return html`<tr><th scope="row"><bdi lang="${language.tag}" dir="${language.direction}">${language.name}</bdi></th>
<td><a href="${view.href(edition.address)}" hreflang="${language.tag}" type="application/zip" download dir="ltr">${file}</a></td>
<td class="number">${sizeOf(view, edition.bytes)}</td><td>${format.date(edition.date)}</td>
<td class="checksum" dir="ltr"><a href="${view.href(`${edition.address}.sha256`)}">${edition.sha256}</a></td></tr>
`;
    });
  return html`<h2 id="zip">${title}</h2>
<section class="table" tabindex="0" aria-labelledby="zip"><table><thead><tr>
<th scope="col">${t('download.language')}</th><th scope="col">${t('download.file')}</th><th scope="col">${t('download.size')}</th>
<th scope="col">${t('download.date')}</th><th scope="col">${t('download.checksum')}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

/** The page of files to carry: what there is, how large, of which day, and how to prove it whole. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, site } = view;
  const title = t('download.title');
  const there =
    site.editions.length === 0
      ? html`<p class="notice">${t('download.none')}</p>`
      : html`${table(view, t('download.zip'), site.editions)}
<div class="prose">
<h2>${t('download.use.title')}</h2><p>${t('download.use.open')}</p><p>${t('download.use.online')}</p>
<h2>${t('download.verify.title')}</h2><p>${t('download.verify.text')}</p>
</div>`;
  const main = html`${breadcrumb(view, [{ label: title }])}
<header class="title"><h1>${title}</h1><p class="summary">${t('download.summary')}</p></header>
${there}`;
  return pageLayout(view, {
    title,
    description: t('download.summary'),
    main,
    kind: 'download-page',
    load: ['offline.css'],
  }).toString();
}
