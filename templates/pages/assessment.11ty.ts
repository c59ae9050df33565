import { addressOf } from '../../src/model/address.ts';
import { blocksOf } from '../../src/model/redline/blocks.ts';
import type { Standard } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { breadcrumb, fallbackNotice } from '../components/chrome.ts';
import { languageAttributes } from '../components/text.ts';
import { shown } from '../components/work.ts';
import { type Html, html, trusted } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('assessment');

const CHOICES = ['met', 'partly', 'not', 'unavailable', 'inapplicable'] as const;

/** Something that is answered: a provision by its id, an indicator by its place in the list. */
interface Item {
  readonly id: string;
  readonly label: Html;
}

function itemsOf(standard: Standard, view: View): Item[] {
  const { sections } = shown(standard, view).document.rendered;
  const address = view.href(addressOf.standard(view.voice.tag, standard.slug));
  const numbered = sections.filter(({ number }) => number !== null);
  const asked = numbered.length > 0 ? numbered : sections;
  const provisions = asked.map(({ id, number, titleHtml }) => ({
    id,
    label: html`<a href="${address}#${id}">${number !== null && html`<span class="number">${number}</span> `}${trusted(titleHtml)}</a>`,
  }));
  const listed = sections.find(({ id }) => id === 'indicators')?.html ?? '';
  const indicators = blocksOf(listed)
    .filter(({ kind }) => kind === 'item')
    .map(({ text }, index) => ({ id: `indicators-${index + 1}`, label: html`${text}` }));
  return [...provisions, ...indicators];
}

function field({ id, label }: Item, language: string, view: View): Html {
  const { t } = view;
  const choices = CHOICES.map(
    (choice) => html`<label><input type="radio" name="${id}" value="${choice}"> ${t(`assess.${choice}`)}</label>
`,
  );
  return html`<fieldset data-item="${id}"><legend${languageAttributes(view, language)}>${label}</legend>
<div class="choices">${choices}</div>
<label class="note">${t('assess.note')} <textarea name="${id}-note" rows="2" maxlength="4000"></textarea></label></fieldset>
`;
}

function tools(view: View): Html {
  const { t } = view;
  return html`<div class="tools" hidden>
<button type="button" data-deed="json">${t('assess.saveJson')}</button>
<button type="button" data-deed="csv">${t('assess.saveCsv')}</button>
<button type="button" data-deed="print">${t('assess.print')}</button>
<button type="button" data-deed="clear">${t('assess.clear')}</button>
<label>${t('assess.open')} <input type="file" accept=".json,.csv"></label>
</div>
<p role="status" class="aside"></p>`;
}

/** A form made of a standard's provisions and indicators, filled in on the device or on paper. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const standard = lectern.standard(handle.id);
  const { document, language } = shown(standard, view);
  const { t, voice } = view;
  const { title } = document.head;
  const main = html`${breadcrumb(view, [
    { label: t('nav.standards'), address: addressOf.standards(voice.tag) },
    { label: title, language, address: addressOf.standard(voice.tag, standard.slug) },
    { label: t('assess.title') },
  ])}
${fallbackNotice(view)}
<header class="title"><p class="eyebrow">${t('assess.title')}</p><h1${languageAttributes(view, language)}>${title}</h1>
<p class="summary">${t('assess.intro')}</p></header>
<form class="assessment" data-standard="${standard.slug}" data-saved="${t('assess.saved')}" data-unsaved="${t('assess.unsaved')}" data-opened="${t('assess.opened')}" data-refused="${t('assess.refused')}" data-clear="${t('assess.clear')}" data-sure="${t('assess.clearSure')}" autocomplete="off">
${itemsOf(standard, view).map((item) => field(item, language, view))}${tools(view)}
</form>`;
  return pageLayout(view, {
    title: `${t('assess.title')}: ${title}`,
    description: t('assess.intro'),
    main,
    kind: 'assess',
    load: ['reading.css', 'assessment.js'],
  }).toString();
}
