import { addressOf } from '../../src/model/address.ts';
import { directoryLists } from '../../src/model/facets.ts';
import { breadcrumb, type Step } from '../components/chrome.ts';
import { directoryList } from '../components/directory-list.ts';
import { directoryWays, facetTitle } from '../components/directory-ways.ts';
import { countryLinks, directoryLinks, takeCountry } from '../components/take-along.ts';
import { languageAttributes } from '../components/text.ts';
import { html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('directory-list');

/** A list of the directory: by name, the values of a facet, or the associations of one value. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice } = view;
  const id = directoryLists(view.site).get(handle.id);
  if (id === undefined) throw new Error(`The directory has no list “${handle.id}”.`);
  const { title, under, count, page, pages, main } = directoryList(view, id);
  const facet = under === undefined ? undefined : facetTitle(view, under);
  const steps: Step[] = [{ label: t('nav.directory'), address: addressOf.directory(voice.tag) }];
  if (under && facet)
    steps.push({ label: facet.text, language: facet.language, address: addressOf.directoryList(voice.tag, under) });
  const country = id.facet === 'country' ? id.value : undefined;
  const part = pages > 1 && t('facet.page', { page, pages });
  const held = t('facet.count', { count });
  const whole = html`${breadcrumb(view, steps)}
<header class="title"><h1${languageAttributes(view, title.language)}>${title.text}</h1><p class="summary">${held}${part && ` · ${part}`}</p></header>
${directoryWays(view)}
${main}
${country && takeCountry(country, view)}`;
  const name = [title.text, facet?.text, part].filter(Boolean).join(' · ');
  return pageLayout(view, {
    title: name,
    description: `${t('directory.title')} · ${name} · ${held}`,
    main: whole,
    kind: 'list directory',
    links: country === undefined ? directoryLinks(view) : countryLinks(country, view),
    load: ['directory.css'],
  }).toString();
}
