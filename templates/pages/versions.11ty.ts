import { addressOf } from '../../src/model/address.ts';
import type { History, Version } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { factList } from '../components/facts.ts';
import { inline, paragraph } from '../components/text.ts';
import { shown } from '../components/work.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('versions');

/** The languages a version exists in, each a link to it. */
function languages({ slug }: History, { version, texts, record }: Version, view: View): Html {
  const voices = view.site.voices.filter(({ tag }) => texts.has(tag));
  const items = voices.map(({ tag, direction, name }) => {
    const address = record ? addressOf.version(tag, slug, version) : addressOf.standard(tag, slug);
    return html`<li><a href="${view.href(address)}" lang="${tag}" dir="${direction}" hreflang="${tag}">${name}</a></li>`;
  });
  return html`<ul class="inline-list">${items}</ul>`;
}

function changes(history: History, index: number, view: View): Html | null {
  const { version } = history.versions[index] as Version;
  const earlier = history.versions.slice(0, index).reverse();
  if (earlier.length === 0) return null;
  const items = earlier.map(({ version: from }) => {
    const address = addressOf.redline(view.voice.tag, history.slug, from, version);
    return html`<li><a href="${view.href(address)}">${view.t('versions.changes', { version: from })}</a></li>`;
  });
  return html`<ul>${items}</ul>`;
}

function entry(history: History, index: number, view: View): Html {
  const { t, format, voice } = view;
  const one = history.versions[index] as Version;
  const { version, record } = one;
  const newest = history.versions.findLastIndex((other) => other.record !== undefined);
  const state = record === undefined ? t('versions.unreleased') : index === newest && t('versions.current');
  const address = record
    ? addressOf.version(voice.tag, history.slug, version)
    : addressOf.standard(voice.tag, history.slug);
  return html`<section class="version" id="v${version.replace('.', '-')}"><h2><a href="${view.href(address)}">${t('standard.version', { version })}</a>${state && html` <span class="aside">${state}</span>`}</h2>
${record && paragraph(view, view.local(record.note))}
${factList([
  [t('versions.released'), record && format.date(record.released)],
  [t('versions.adopted'), record?.adopted && format.date(record.adopted)],
  [t('versions.inForce'), record?.inForce && format.date(record.inForce)],
  [t('versions.languages'), languages(history, one, view)],
  [t('redline.overview'), changes(history, index, view)],
])}</section>`;
}

/** All versions of a standard, the newest first: what each brought, its days, its languages, what changed. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const history = lectern.history(handle.id);
  const { t, voice } = view;
  const { document, language } = shown(lectern.standard(handle.id), view);
  const title = t('versions.of', { title: document.head.title });
  const entries = history.versions.map((_version, index) => entry(history, index, view)).reverse();
  const main = html`${breadcrumb(view, [
    { label: t('nav.standards'), address: addressOf.standards(voice.tag) },
    { label: document.head.title, language, address: addressOf.standard(voice.tag, history.slug) },
    { label: t('versions.title') },
  ])}
<header class="title"><h1>${language === voice.tag ? title : inline(view, { text: document.head.title, language })}</h1><p class="summary">${t('versions.intro')}</p></header>
<article>${entries}</article>`;
  return pageLayout(view, {
    title,
    description: t('versions.intro'),
    main,
    kind: 'list',
    load: ['versions.css'],
  }).toString();
}
