import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { factList } from './facts.ts';
import { inline } from './text.ts';

/** What changed in an association or its record, the latest first; nothing where no change is on record. */
export function recordHistory({ data: { history = [] } }: Association, view: View): Html {
  if (history.length === 0) return nothing;
  const { t, format, local } = view;
  const changes = history.toReversed().map(({ date, change, note }) => {
    const text = html`${t(`record.changed.${change}`)}${note && html`<br>${inline(view, local(note))}`}`;
    return [format.date(date), text] as const;
  });
  return html`<section class="changes" aria-labelledby="changes"><h2 id="changes">${t('record.changes')}</h2>
${factList(changes)}</section>`;
}
