import type { Translate } from '../../src/i18n/translate.ts';
import { type Change, changesBetween } from '../../src/model/changes.ts';
import { type Html, html } from '../html.ts';

function part({ kind, text }: Change, t: Translate): Html {
  if (kind === 'same') return html`${text}`;
  if (kind === 'added') return html`<ins><span class="hidden">${t('redline.inserted')} </span>${text}</ins>`;
  return html`<del><span class="hidden">${t('redline.deleted')} </span>${text}</del>`;
}

/** How one text became another, word by word, as marked text; the translate function is that of its language. */
export function changes(before: string, after: string, t: Translate): Html {
  return html`${changesBetween(before, after).map((change) => part(change, t))}`;
}
