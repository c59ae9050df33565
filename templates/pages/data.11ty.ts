import { addressOf } from '../../src/model/address.ts';
import { associationsByCountry } from '../../src/model/countries.ts';
import { DATA_FORMATS, dataAddress } from '../../src/model/data-address.ts';
import { publicAddress, type View } from '../../src/model/view.ts';
import { breadcrumb } from '../components/chrome.ts';
import { factList } from '../components/facts.ts';
import { directoryLinks, FORM_NAMES, feedAnchors, fileLinks } from '../components/take-along.ts';
import { type Child, type Html, html, nothing } from '../html.ts';
import { pageLayout } from '../layouts/page.ts';
import { type PageData, paginated } from '../layouts/paginated.ts';

export const data = paginated('data');

const part = (id: string, title: string, children: Child): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${children}</section>`;

function forms(view: View): Html {
  const { t } = view;
  return part(
    'forms',
    t('data.forms'),
    factList(DATA_FORMATS.map((format) => [FORM_NAMES[format], t(`data.${format}`)])),
  );
}

const pattern = (address: string): Html => html`<code dir="ltr">${address}</code>`;

/** An address with a place to fill in, all forms in one line. */
const patternOf = (address: (name: string) => string): Html =>
  pattern(`/${address('{…}').replace('.json', '.{json,csv,vcf,jsonld}')}`);

function interfacePart(view: View): Html {
  const { t } = view;
  const link = (address: string, label: string): Html => html`<li><a href="${view.href(address)}">${label}</a></li>`;
  return part(
    'api',
    t('data.api'),
    html`<p>${t('data.apiText')}</p>
${factList([
  [t('data.whole'), fileLinks(view, dataAddress.all)],
  [t('data.one'), patternOf((id) => dataAddress.record(id, 'json'))],
  [t('data.countries'), patternOf((code) => dataAddress.country(code, 'json'))],
])}
<ul>${link(dataAddress.index(), t('data.index'))}
${link(dataAddress.description(), t('data.openapi'))}
${link(dataAddress.schema('association.schema.json'), t('data.schemas'))}
${link(addressOf.fields(view.voice.tag), t('data.fields'))}</ul>`,
  );
}

function examples(view: View): Html {
  const { site, t } = view;
  const [first] = site.associations.keys();
  if (first === undefined) return nothing;
  const fetching = (address: string): Html =>
    html`<pre dir="ltr" tabindex="0"><code>curl ${publicAddress(site, address)}</code></pre>`;
  return part(
    'examples',
    t('data.examples'),
    html`<p>${t('data.exampleOne')}</p>
${fetching(dataAddress.record(first, 'json'))}
<p>${t('data.exampleAll')}</p>
${fetching(dataAddress.all('csv'))}`,
  );
}

function feeds(view: View): Html {
  if (view.site.associations.size === 0) return nothing;
  return part(
    'feeds',
    view.t('data.feeds'),
    html`<p>${view.t('data.feedsText')}</p>
<p>${feedAnchors(view)}</p>`,
  );
}

function countries(view: View): Html {
  const { t, format } = view;
  const codes = [...associationsByCountry(view.site).keys()];
  if (codes.length === 0) return nothing;
  codes.sort((a, b) => format.compare(format.region(a), format.region(b)));
  const rows = codes.map(
    (
      code,
    ) => html`<tr><th scope="row">${format.region(code)}</th><td>${fileLinks(view, (form) => dataAddress.country(code, form))}</td><td>${feedAnchors(view, code)}</td></tr>
`,
  );
  return part(
    'countries',
    t('data.countries'),
    html`<div class="table"><table>
<thead><tr><th scope="col">${t('data.country')}</th><th scope="col">${t('data.files')}</th><th scope="col">${t('data.feeds')}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
  );
}

/** The page that explains the data, the interface and the feeds. */
export function render({ handle, lectern }: PageData): string {
  const view = lectern.view(handle);
  const { t, voice } = view;
  const main = html`${breadcrumb(view, [{ label: t('nav.directory'), address: addressOf.directory(voice.tag) }, { label: t('data.title') }])}
<article>
<header class="title"><h1>${t('data.title')}</h1><p class="summary">${t('data.summary')}</p></header>
<div class="prose">
${forms(view)}
${interfacePart(view)}
${examples(view)}
${feeds(view)}
${countries(view)}</div>
</article>`;
  const links = directoryLinks(view);
  return pageLayout(view, {
    title: t('data.title'),
    description: t('data.summary'),
    main,
    kind: 'text-page',
    links,
  }).toString();
}
