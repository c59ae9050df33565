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
  const dot = (small || path === '') && html`<circle cx="${x}" cy="${y}" r="6"/>`;
  return html`${path !== '' && html`<path d="${path}"/>`}${dot}`;
}

/** Numbers nearer to each other than this, in units of the drawing, would cover one another. */
const ROOM = 13;

interface Place {
  readonly code: string;
  readonly shape: CountryShape;
  readonly count: number;
}

/** The numbers that have room, the larger ones first; what the other countries have, their names and the table say. */
function numbers(view: View, places: readonly Place[]): Html {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => b.count - a.count)) {
    const near = ({ shape: { x, y } }: Place) => Math.hypot(x - place.shape.x, y - place.shape.y) < ROOM;
    if (!kept.some(near)) kept.push(place);
  }
  const texts = kept.map(
    ({ shape: { x, y }, count }) => html`<text x="${x}" y="${y + 4}">${view.format.number(count)}</text>`,
  );
  return html`<g aria-hidden="true">${texts}</g>`;
}

function country(view: View, { code, shape, count }: Place): Html {
  const name = view.t('map.country', { country: view.format.region(code), count });
  const href = view.href(addressOf.directoryList(view.voice.tag, listId('country', code)));
  return html`<a href="${href}" class="shade-${shadeOf(count)}" aria-label="${name}"><title>${name}</title>${outline(shape)}</a>
`;
}

/** The map: every country that has associations is a link with its name; the rest is land. */
export function map(view: View, byCountry: ReadonlyMap<string, readonly Association[]>): Html {
  const { width, height, countries, other } = worldMap();
  const land = [...countries].filter(([code]) => !byCountry.has(code)).map(([, { path }]) => path);
  // Large countries first, so that the dots of small ones lie on top.
  const places = [...byCountry.keys()]
    .flatMap((code) => {
      const shape = countries.get(code);
      return shape === undefined ? [] : [{ code, shape, count: byCountry.get(code)?.length ?? 0 }];
    })
    .sort((a, b) => Number(a.shape.small) - Number(b.shape.small) || (a.code < b.code ? -1 : 1));
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${view.t('map.title')}">
<path class="land" d="${[...land, ...other].join('')}"/>
${places.map((place) => country(view, place))}${numbers(view, places)}</svg>`;
}
