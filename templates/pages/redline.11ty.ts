import { addressOf } from '../../src/model/address.ts';
import { type ComparedSection, compareTexts, type Redline } from '../../src/model/redline/compare.ts';
import { textOf } from '../../src/model/redline/spans.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb, fallbackNotice } from '../components/chrome.ts';
import { placeOf, sectionMarkup, topMarkup } from '../components/redline.ts';
import { languageAttributes } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('redline');

const isChanged = ({ change }: ComparedSection): boolean => change !== 'same';

/** The sections that differ, each with how, as ways to them. */
function overview({ top, sections }: Redline, language: string, view: View): Html {
  const { t } = view;
  const changed = sections.filter(isChanged);
  const words = top.some(({ spans }) => spans.some(({ kind }) => kind !== 'same'));
  const items = changed.map((section) => {
    const name = textOf(section.heading, 'new') || textOf(section.heading, 'old');
    return html`<li><a href="#${placeOf(section)}"${languageAttributes(view, language)}>${name}</a> <span class="state">— ${t(`redline.${section.change}`)}</span></li>`;
  });
  return html`<section class="overview" aria-labelledby="page-overview"><h2 id="page-overview">${t('redline.overview')}</h2>
${items.length > 0 ? html`<ol>${items}</ol>` : !words && html`<p>${t('redline.nothing')}</p>`}
<p class="aside">${t('redline.legend')}</p></section>`;
}

/** Two versions of a standard compared, by provision and by word. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const [slug = '', from = '', to = ''] = handle.id.split('/');
  const [before, after] = [lectern.version(slug, from), lectern.version(slug, to)];
  const { t, voice, site } = view;
  const language = view.fallback ? site.source.tag : voice.tag;
  const [old, now] = [before.texts.get(language) ?? before.source, after.texts.get(language) ?? after.source];
  const redline = compareTexts(old, now, language);
  const context = { view, language };
  const title = t('redline.of', { title: now.head.title, from, to });
  const main = html`${breadcrumb(view, [
    { label: t('nav.standards'), address: addressOf.standards(voice.tag) },
    { label: now.head.title, language, address: addressOf.standard(voice.tag, slug) },
    { label: t('versions.title'), address: addressOf.versions(voice.tag, slug) },
    { label: t('versions.changes', { version: from }) },
  ])}
${fallbackNotice(view)}
<header class="title"><h1>${title}</h1></header>
${overview(redline, language, view)}
<article class="redline">
${topMarkup(redline.top, context)}
${redline.sections.map((section) => sectionMarkup(section, context))}</article>`;
  return pageLayout(view, {
    title,
    description: `${title}. ${t('redline.legend')}`,
    main,
    kind: 'standard',
    load: ['versions.css'],
  }).toString();
}
