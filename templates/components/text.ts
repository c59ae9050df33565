import { runsOf } from '../../src/files/foreign-runs.ts';
import type { LocalText } from '../../src/model/text.ts';
import { directionIn, type View } from '../../src/model/view.ts';
import { type Child, type Html, html } from '../html.ts';

/** lang and dir for an element whose text is in that language; nothing where it is the reader's own. */
export function languageAttributes(view: View, language: string): Html {
  if (language === view.voice.tag) return html``;
  return html` lang="${language}" dir="${directionIn(view.site, language)}"`;
}

/** A text with its words in letters of the other direction isolated, so that the signs beside them stay in their places. */
export function directed(view: View, { text, language }: LocalText): Child {
  const direction = directionIn(view.site, language);
  return runsOf(text, direction).map((run) =>
    run.foreign ? html`<bdi dir="${direction === 'ltr' ? 'rtl' : 'ltr'}">${run.text}</bdi>` : run.text,
  );
}

/** A text inside a line, isolated and marked where it is in another language than the reader's. */
export function inline(view: View, local: LocalText): Child {
  const text = directed(view, local);
  if (local.language === view.voice.tag) return text;
  return html`<bdi${languageAttributes(view, local.language)}>${text}</bdi>`;
}

/** A paragraph, marked and named where it is in another language than the reader's. */
export function paragraph(view: View, local: LocalText): Html {
  const text = directed(view, local);
  if (local.language === view.voice.tag) return html`<p>${text}</p>`;
  return html`<p${languageAttributes(view, local.language)}>${text}</p>
<p class="aside">${view.t('text.onlyIn', { language: view.format.language(local.language) })}</p>`;
}

/** Something that reads from left to right wherever it stands: an address, a number, a code. */
export function leftToRight(child: Child): Html {
  return html`<bdi dir="ltr">${child}</bdi>`;
}

/** A link to a page outside the site; it passes on neither trust nor the reader's address. */
export function outside(address: string, label: Child = leftToRight(address)): Html {
  return html`<a class="external" href="${address}" rel="noreferrer nofollow">${label}</a>`;
}
