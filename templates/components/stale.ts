import { type AnyWork, freshnessOf } from '../../src/model/freshness.ts';
import { compareWordings } from '../../src/model/redline/compare.ts';
import type { View } from '../../src/model/view.ts';
import { html } from '../html.ts';
import { spansMarkup } from './redline.ts';
import type { Extra } from './sections.ts';
import { languageAttributes } from './text.ts';

/** Below the heading of each section that is behind its source: a notice that opens onto the change in the source. */
export function staleNotes(work: AnyWork, view: View): Extra {
  const { site, voice, t, format } = view;
  const stale = freshnessOf(site, work, voice.tag)?.stale;
  return ({ id }) => {
    const found = stale?.get(id);
    if (found === undefined) return undefined;
    const { source } = site;
    const context = { view, language: source.tag };
    const paragraphs = compareWordings(found.before, found.after, source.tag);
    return html`<details class="stale"><summary>${t('stale.notice', { language: format.language(source.tag) })}</summary>
<div${languageAttributes(view, source.tag)}>${paragraphs.map((spans) => html`<p>${spansMarkup(spans, context)}</p>`)}</div></details>
`;
  };
}
