import { addressOf } from '../../src/model/address.ts';
import type { History, Version } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { publicAddress } from '../../src/model/view.ts';
import { breadcrumb, fallbackNotice, notice } from '../components/chrome.ts';
import { contents, sectionTree } from '../components/sections.ts';
import { sourcesTable } from '../components/sources.ts';
import { directed, languageAttributes, leftToRight } from '../components/text.ts';
import { type Html, html, nothing, trusted } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('version');

/** What a reader of a version must know: when it was released, and what has replaced it. */
function standing(history: History, { version, record }: Version, view: View): Html {
  if (record === undefined) return nothing;
  const { t, format, voice } = view;
  const current = history.versions.findLast((one) => one.record !== undefined)?.version ?? version;
  const date = format.date(record.released);
  const link = (address: string, label: string): Html => html`<a href="${view.href(address)}">${label}</a>`;
  const open = link(addressOf.standard(voice.tag, history.slug), t('versions.openCurrent'));
  const all = link(addressOf.versions(voice.tag, history.slug), t('versions.all'));
  if (current === version) return notice(html`<p>${t('versions.latest', { version, date })} ${open} · ${all}</p>`);
  const redline = addressOf.redline(voice.tag, history.slug, version, current);
  const changes = link(redline, t('versions.changes', { version }));
  return notice(html`<p>${t('versions.older', { version, date, current })} ${open} · ${changes} · ${all}</p>`);
}

/** A version of a standard as it was released, at the address that stays. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const [slug = '', name = ''] = handle.id.split('/');
  const history = lectern.history(slug);
  const version = lectern.version(slug, name);
  const { t, voice, site } = view;
  const text = version.texts.get(voice.tag) ?? version.source;
  const speaker = site.voices.find(({ tag }) => tag === text.language) ?? voice;
  const { title, summary } = text.head;
  const { number } = version.source.head;
  const named = t('versions.named', { title, version: name });
  const main = html`${breadcrumb(view, [
    { label: t('nav.standards'), address: addressOf.standards(voice.tag) },
    { label: title, language: text.language, address: addressOf.standard(voice.tag, slug) },
    { label: t('versions.title'), address: addressOf.versions(voice.tag, slug) },
    { label: name },
  ])}
${standing(history, version, view)}${fallbackNotice(view)}
<article>
<header class="title">
<p class="eyebrow">${number && html`<span>${t('standard.number', { number })}</span> · `}<span>${t('standard.version', { version: name })}</span></p>
<h1${languageAttributes(view, text.language)}>${directed(view, { text: title, language: text.language })}</h1>
<p class="summary"${languageAttributes(view, text.language)}>${directed(view, { text: summary, language: text.language })}</p>
</header>
${contents(text.rendered.sections, t('standard.contents'))}
<div class="prose"${languageAttributes(view, text.language)}>
${trusted(text.rendered.lead)}${sectionTree(text.rendered.sections, speaker.t)}</div>
</article>
${sourcesTable(text.rendered.citations, view)}
<p class="aside">${t('standard.address')}: ${leftToRight(publicAddress(site, handle.address))}</p>`;
  return pageLayout(view, {
    title: named,
    description: summary,
    main,
    kind: 'standard',
    load: ['versions.css'],
    canonical: addressOf.standard(text.language, slug),
  }).toString();
}
