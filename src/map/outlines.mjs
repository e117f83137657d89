// Makes world.json: outlines of countries by their ISO 3166-1 numeric code, and a point inside each (see README.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';

const ANTARCTICA = '010';
const TARGET = new URL('../main/resources/web/app/map/world.json', import.meta.url);
const atlas = (scale) => JSON.parse(readFileSync(new URL(`node_modules/world-atlas/countries-${scale}.json`, import.meta.url)));
const countries = (scale) => {
  const topology = atlas(scale);
  return feature(topology, topology.objects.countries).features.filter((one) => one.id !== ANTARCTICA);
};

const tenth = (value) => Math.round(value * 10) / 10;
const same = (a, b) => a && a[0] === b[0] && a[1] === b[1];

/** A ring in tenths of a degree, without points that fall together; null where nothing is left of it. */
function coarse(ring) {
  const points = ring.map(([x, y]) => [tenth(x), tenth(y)]).filter((point, at, all) => !same(all[at - 1], point));
  return points.length > 3 ? points : null;
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** A polygon that goes around the world's back is cut there into its two sides. */
function cut(rings) {
  const [ring] = rings;
  if (!ring.some(([x], at) => at && Math.abs(x - ring[at - 1][0]) > 180)) return [rings];
  const east = ring.map(([x, y]) => [x < 0 ? x + 360 : x, y]);
  return [[side(east, (x) => Math.min(x, 180))], [side(east, (x) => Math.max(x, 180)).map(([x, y]) => [x - 360, y])]];
}

/** The part of a ring on one side of 180 degrees: what lies beyond is moved onto it, and left out where nothing is near. */
function side(ring, clamp) {
  const beyond = (at) => clamp(ring.at(at % ring.length)[0]) !== ring.at(at % ring.length)[0];
  return ring.filter((_, at) => !beyond(at) || !beyond(at - 1) || !beyond(at + 1)).map(([x, y]) => [clamp(x), y]);
}

function outline(country) {
  const polygons = polygonsOf(country.geometry).flatMap(cut).map((rings) => rings.map(coarse).filter(Boolean)).filter((rings) => rings.length);
  return { type: 'Feature', properties: { name: country.id ?? '' }, geometry: { type: 'MultiPolygon', coordinates: polygons } };
}

/** The centre of gravity of the largest part of each country; several outlines can have one code. */
function centres(all) {
  const largest = {};
  for (const country of all.filter((one) => one.id)) {
    for (const part of polygonsOf(country.geometry).map(([ring]) => gravity(ring))) {
      if (part.area > (largest[country.id]?.area ?? 0)) largest[country.id] = part;
    }
  }
  return Object.fromEntries(Object.entries(largest).map(([code, { x, y }]) => [code, [tenth(x), tenth(y)]]));
}

function gravity(ring) {
  let [area, x, y] = [0, 0, 0];
  for (let at = 0; at < ring.length - 1; at++) {
    const [[x0, y0], [x1, y1]] = [ring[at], ring[at + 1]];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += ((x0 + x1) * cross) / 6;
    y += ((y0 + y1) * cross) / 6;
  }
  return { area: Math.abs(area), x: x / area, y: y / area };
}

const world = {
  outlines: { type: 'FeatureCollection', features: countries('110m').map(outline) },
  centres: centres(countries('50m')),
};
writeFileSync(TARGET, `${JSON.stringify(world)}\n`);
