import { addressOf } from '../../src/model/address.ts';
import { citationsOf, permanentAddress } from '../../src/model/citing/citation.ts';
import { plainCitation } from '../../src/model/citing/plain.ts';
import type { Standard } from '../../src/model/site.ts';
import { publicAddress, type View } from '../../src/model/view.ts';
import { type Html, html, nothing } from '../html.ts';
import { factList } from './facts.ts';
import { directed, languageAttributes, leftToRight } from './text.ts';
import { shown } from './work.ts';

/** What is recorded of the version a standard is at: its days, and the way to all versions and to what changed. */
function versionFacts(standard: Standard, view: View): readonly (readonly [string, Html | string | undefined])[] {
  const { t, format, site, voice } = view;
  const history = site.histories.get(standard.slug);
  const record = history?.versions.find(({ version }) => version === standard.source.head.version)?.record;
  const before = history?.versions.at(-2)?.version;
  const now = history?.versions.at(-1)?.version;
  const link = (address: string, label: string): Html => html`<a href="${view.href(address)}">${label}</a>`;
  return [
    [t('versions.released'), record && format.date(record.released)],
    [t('versions.adopted'), record?.adopted && format.date(record.adopted)],
    [t('versions.inForce'), record?.inForce && format.date(record.inForce)],
    [t('versions.title'), history && link(addressOf.versions(voice.tag, standard.slug), t('versions.all'))],
    [
      t('redline.overview'),
      before && now
        ? link(addressOf.redline(voice.tag, standard.slug, before, now), t('versions.changes', { version: before }))
        : undefined,
    ],
  ];
}

/** What one needs to cite a standard: the citation written out, its permanent address, and the version it is. */
export function colophon(standard: Standard, view: View): Html {
  const { t, format, site, voice } = view;
  const { document, language } = shown(standard, view);
  const [whole] = citationsOf(site, standard, document);
  const speaker = site.voices.find(({ tag }) => tag === language) ?? voice;
  const address = publicAddress(site, permanentAddress(site, document));
  if (whole === undefined) return nothing;
  return html`<section class="colophon" aria-labelledby="page-citing" data-permanent="${address}" data-copied="${t('cite.copied')}" data-copy-link="${t('cite.copyLink')}"><h2 id="page-citing">${t('standard.citing')}</h2>
<p class="citation"${languageAttributes(view, language)}>${directed(view, { text: plainCitation(whole, 'OSCOLA', speaker), language })}</p>
<p><a href="${view.href(addressOf.cite(voice.tag, standard.slug))}">${t('cite.of', { title: document.head.title })}</a></p>
${factList([
  [t('page.edited'), format.date(document.head.edited)],
  ...versionFacts(standard, view),
  [t('standard.address'), leftToRight(address)],
])}</section>`;
}
