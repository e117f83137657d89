// What the map shows, and where: deposits and plants at their place, plants without one at their country, flows between countries.
import { addressOf } from '../routes.js';
import { texts } from '../texts.js';
import { amount, basis, figure, period } from '../words.js';
import { Q } from '../parts/evidence-query.js';

const END = `{ __typename id name ... on Country { numeric } ... on Company { country { id name numeric } } }`;

/** The stages that can be chosen, from the ground on. */
export const STAGES = ['MINING', 'CONCENTRATE', 'CRACKING', 'SEPARATION', 'METAL', 'ALLOY', 'MAGNET', 'COMPONENT', 'END_USE', 'RECYCLING'];

/** All of it, of one material and its kinds or of all; plants and flows of one stage or of all. */
export const PLACES = `query Places($materials: [ID!], $stage: Stage, $day: Date, $at: AsOf) {
  deposits(first: 100, filter: { materialIn: $materials }, at: $at) { totalCount nodes { id name status latitude longitude country { id name } } }
  facilities(first: 100, filter: { materialIn: $materials, stage: $stage }, at: $at) { totalCount nodes { id name stage status latitude longitude country { id name numeric } } }
  measures(first: 50, filter: { materialIn: $materials, inForceOn: $day }, at: $at) { totalCount nodes { id name kind country { id name numeric } } }
  supplies(first: 100, filter: { materialIn: $materials, stage: $stage }, at: $at) {
    totalCount nodes { id period status tonnes ${Q} material { id name } supplier ${END} buyer ${END} evidence { origins disputed } }
  }
}`;

const MOST_WIDTH = 7;
const countryOf = (party) => (party.__typename === 'Country' ? party : party.country);

const hasPlace = (one) => one.latitude !== null;
const atPlace = (one) => ({ value: [one.longitude, one.latitude], open: addressOf(one.id), said: `${one.name}${one.status ? `\n${one.status}` : ''}` });

/** Deposits of which a source gives the place. */
export const depositsOn = (nodes) => nodes.filter(hasPlace).map(atPlace);

/** Plants at their place where a source gives it; the others counted at their country. */
export const plantsOn = (nodes, centre) => [...counted(nodes.filter((one) => !hasPlace(one)), centre, texts.map.plantsIn), ...nodes.filter(hasPlace).map(atPlace)];

/** Measures that are in force, counted at the country whose acts they are. */
export const measuresOn = (nodes, centre) => counted(nodes, centre, texts.map.measuresOf);

function counted(nodes, centre, said) {
  const byCountry = Map.groupBy(nodes.filter((one) => centre(one.country?.numeric)), (one) => one.country.id);
  return [...byCountry.values()].map((found) => {
    const { country } = found[0];
    return { value: centre(country.numeric), label: String(found.length), open: addressOf(country.id), said: said(found.length, country.name) };
  });
}

/** Flows from one country to another, as wide as the logarithm of their tonnes. */
export function flowsOn(nodes, centre) {
  const most = Math.log10(Math.max(10, ...nodes.map((one) => figure(one.tonnes) ?? 0)));
  return nodes.flatMap((one) => {
    const [from, to] = [countryOf(one.supplier), countryOf(one.buyer)];
    const [start, end] = [centre(from?.numeric), centre(to?.numeric)];
    if (!start || !end || from.id === to.id) return [];
    const tonnes = figure(one.tonnes);
    return [{
      coords: [start, end], known: tonnes !== null, open: { evidence: one.id },
      width: tonnes ? Math.max(1, (MOST_WIDTH * Math.log10(tonnes)) / most) : 1.5,
      said: `${one.supplier.name} → ${one.buyer.name}\n${one.material.name}, ${period(one.period)}\n${amount(one.tonnes)} ${basis(one.tonnes)}`,
    }];
  });
}
