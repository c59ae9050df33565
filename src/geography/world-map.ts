import { type GeoGeometryObjects, type GeoPath, type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import { countryOf } from './regions.ts';

/** A country on the map: its outline as SVG path data, the middle of its largest part, and whether it is too small to hit. */
export interface CountryShape {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly small: boolean;
}

/** The world in an equal-area projection (Equal Earth), without Antarctica. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  /** The countries by code; those that only a finer map shows have a point and no outline. */
  readonly countries: ReadonlyMap<string, CountryShape>;
  /** Land that has no code of its own. */
  readonly other: readonly string[];
}

const WIDTH = 960;
const HEIGHT = 455;
const MARGIN = 2;
const ANTARCTICA = '010';

/** Below this area, in square units of the drawing, a country gets a dot as well. */
const SMALL = 60;

interface Feature {
  readonly id?: string | number;
  readonly geometry: GeoGeometryObjects;
}

type Atlas = Parameters<typeof feature>[0];

function featuresOf(atlas: unknown): Feature[] {
  const topology = atlas as Atlas & { objects: { countries: Parameters<typeof feature>[1] } };
  const { features } = feature(topology, topology.objects.countries) as unknown as { features: Feature[] };
  return features.filter(({ id }) => id !== ANTARCTICA);
}

const codeOf = ({ id }: Feature): string | undefined => (id === undefined ? undefined : countryOf(String(id)));
const round = (value: number): number => Math.round(value * 10) / 10;

/** The largest of the polygons of a country: the middle of all would lie in the sea, or in another country. */
function mainPart(path: GeoPath, geometry: GeoGeometryObjects): GeoPermissibleObjects {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): GeoPermissibleObjects => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (path.area(part) > path.area(largest) ? part : largest));
}

function shapeOf(path: GeoPath, { geometry }: Feature, outlined: boolean): CountryShape {
  const [x, y] = path.centroid(mainPart(path, geometry));
  const outline = outlined ? (path(geometry) ?? '') : '';
  return { path: outline, x: round(x), y: round(y), small: path.area(geometry) < SMALL };
}

function draw(): WorldMap {
  const features = featuresOf(coarse);
  const whole = { type: 'GeometryCollection', geometries: features.map(({ geometry }) => geometry) };
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  const path = geoPath(geoEqualEarth().fitExtent(extent, whole as GeoPermissibleObjects)).digits(1);
  const countries = new Map<string, CountryShape>();
  for (const one of features) {
    const code = codeOf(one);
    if (code !== undefined) countries.set(code, shapeOf(path, one, true));
  }
  for (const one of featuresOf(fine)) {
    const code = codeOf(one);
    if (code !== undefined && !countries.has(code)) countries.set(code, shapeOf(path, one, false));
  }
  const other = features.filter((one) => codeOf(one) === undefined).map(({ geometry }) => path(geometry) ?? '');
  return { width: WIDTH, height: HEIGHT, countries, other };
}

let drawn: WorldMap | undefined;

/** The map of the world, drawn once. Outlines and the points of small countries are those of Natural Earth (world-atlas). */
export function worldMap(): WorldMap {
  drawn ??= draw();
  return drawn;
}
