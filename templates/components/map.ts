import { type CountryShape, worldMap } from '../../src/geography/world-map.ts';
import { addressOf } from '../../src/model/address.ts';
import { listId } from '../../src/model/facets.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';

/** From how many associations on a country takes each shade. */
const SHADES = [1, 2, 4, 10];

const shadeOf = (count: number): number => SHADES.filter((least) => count >= least).length;

function outline({ path, small, x, y }: CountryShape): Html {
  const dot = (small || path === '') && html`<circle cx="${x}" cy="${y}" r="7"/>`;
  return html`${path !== '' && html`<path d="${path}"/>`}${dot}`;
}

function country(view: View, code: string, shape: CountryShape, count: number): Html {
  const name = view.t('map.country', { country: view.format.region(code), count });
  const href = view.href(addressOf.directoryList(view.voice.tag, listId('country', code)));
  const number = html`<text x="${shape.x}" y="${shape.y + 4}" aria-hidden="true">${view.format.number(count)}</text>`;
  return html`<a href="${href}" class="shade-${shadeOf(count)}" aria-label="${name}"><title>${name}</title>${outline(shape)}${number}</a>
`;
}

/** The map: every country that has associations is a link with its name; the rest is land. */
export function map(view: View, byCountry: ReadonlyMap<string, readonly Association[]>): Html {
  const { width, height, countries, other } = worldMap();
  const land = [...countries].filter(([code]) => !byCountry.has(code)).map(([, { path }]) => path);
  // Large countries first, so that the dots of small ones lie on top.
  const codes = [...byCountry.keys()]
    .flatMap((code) => {
      const shape = countries.get(code);
      return shape === undefined ? [] : [{ code, shape }];
    })
    .sort((a, b) => Number(a.shape.small) - Number(b.shape.small) || (a.code < b.code ? -1 : 1));
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${view.t('map.title')}">
<path class="land" d="${[...land, ...other].join('')}"/>
${codes.map(({ code, shape }) => country(view, code, shape, byCountry.get(code)?.length ?? 0))}</svg>`;
}
