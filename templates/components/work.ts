import type { Document } from '../../src/content/read.ts';
import { addressOf } from '../../src/model/address.ts';
import { freshnessOf, stateOf } from '../../src/model/freshness.ts';
import { pageAddress } from '../../src/model/pages.ts';
import type { Voice, Work } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import type { PageHead, StandardHead, TranslationHead } from '../../src/schemas/types.ts';
import { type Html, html } from '../html.ts';
import { fallbackNotice, notice } from './chrome.ts';

/** The text of a work that a page shows, and its language: the reader's if there is one, else the source. */
export function shown<H>(
  work: Work<H>,
  view: View,
): { document: Document<H> | Document<TranslationHead>; language: string } {
  const translation = work.translations.get(view.voice.tag);
  return translation
    ? { document: translation, language: view.voice.tag }
    : { document: work.source, language: view.site.source.tag };
}

/** What a reader must know of the text's standing: a fallback, a draft translation, one that is behind. */
export function standingNotice<H extends StandardHead | PageHead>(work: Work<H>, view: View): Html {
  const translation = work.translations.get(view.voice.tag);
  if (translation === undefined) return fallbackNotice(view);
  const { site, t, format, page, voice } = view;
  const source = view.href(pageAddress(page.kind, site.source.tag, page.id));
  const link = html`<a href="${source}" hreflang="${site.source.tag}">${t('notice.source')}</a>`;
  const values = { language: format.language(site.source.tag) };
  const draft = translation.head.translation.status === 'draft';
  const freshness = freshnessOf(site, work, voice.tag);
  if (!draft && !freshness?.behind) return html``;
  const behind = freshness?.recorded ? t('stale.count', { count: freshness.stale.size }) : t('notice.behind', values);
  return notice(html`<p>${draft && t('notice.draft', values)} ${freshness?.behind && behind} ${link}</p>`);
}

function state<H extends StandardHead | PageHead>(work: Work<H>, voice: Voice, view: View): string {
  const { t, site } = view;
  if (voice.tag === site.source.tag) return t('translation.source');
  return t(`translation.${stateOf(site, work, voice.tag)}`);
}

/** The languages a text is available in, with the state of each translation and the day it was edited. */
export function availability<H extends StandardHead | PageHead>(work: Work<H>, view: View): Html {
  const { page, site, t, format } = view;
  if (site.voices.length < 2) return html``;
  const rows = site.voices.map((voice) => {
    const edited =
      voice.tag === site.source.tag ? work.source.head.edited : work.translations.get(voice.tag)?.head.edited;
    const address = view.href(pageAddress(page.kind, voice.tag, page.id));
    return html`<tr><th scope="row"><a href="${address}" lang="${voice.tag}" dir="${voice.direction}" hreflang="${voice.tag}">${voice.name}</a></th>
<td>${state(work, voice, view)}</td><td>${edited ? format.date(edited) : '–'}</td></tr>`;
  });
  return html`<section class="availability" aria-labelledby="page-languages"><h2 id="page-languages">${t('page.available')}</h2>
<table><thead><tr><th scope="col">${t('page.language')}</th><th scope="col">${t('page.state')}</th><th scope="col">${t('page.edited')}</th></tr></thead>
<tbody>${rows}</tbody></table>
<p><a href="${view.href(addressOf.translations(view.voice.tag))}">${t('translations.title')}</a></p></section>`;
}
