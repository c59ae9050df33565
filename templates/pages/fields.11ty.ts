import { addressOf } from '../../src/model/address.ts';
import type { View } from '../../src/model/view.ts';
import { type Field, fieldsOf } from '../../src/schemas/fields.ts';
import { readSchemas } from '../../src/schemas/read-schemas.ts';
import { breadcrumb } from '../components/chrome.ts';
import { languageAttributes } from '../components/text.ts';
import { type Html, html } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('fields');

const id = ({ name }: Field): string => `field-${name.replace(/[^A-Za-z]+/g, '-').replace(/^-|-$/g, '')}`;

/** Values as they stand in a file; a browser may break the line between two of them. */
const values = (field: Field): Html | false =>
  field.values.length > 0 &&
  html`<p class="aside" dir="ltr">${field.values.map((value, index) => html`${index > 0 && ' · '}<code>${value}</code>`)}</p>`;

function entry(field: Field, view: View): Html {
  return html`<div id="${id(field)}"><dt><code dir="ltr">${field.name}</code>${field.required && html`<br>${view.t('data.required')}`}</dt>
<dd><div${languageAttributes(view, 'en')}>${field.description}</div>${values(field)}
<p class="aside" dir="ltr"><code>${JSON.stringify(field.example)}</code></p></dd></div>
`;
}

/** The reference of the fields of a record, made from its schema, whose words are English. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice, format } = view;
  const fields = fieldsOf(readSchemas(), 'association.schema.json');
  const note =
    voice.tag !== 'en' && html`<p class="aside">${t('text.onlyIn', { language: format.language('en') })}</p>`;
  const steps = [
    { label: t('nav.directory'), address: addressOf.directory(voice.tag) },
    { label: t('data.title'), address: addressOf.data(voice.tag) },
    { label: t('data.fields') },
  ];
  const main = html`${breadcrumb(view, steps)}
<article>
<header class="title"><h1>${t('data.fields')}</h1><p class="summary">${t('data.fieldsText')}</p></header>
${note}
<dl class="facts">${fields.map((field) => entry(field, view))}</dl>
</article>`;
  return pageLayout(view, {
    title: t('data.fields'),
    description: t('data.fieldsText'),
    main,
    kind: 'text-page',
  }).toString();
}
