// The question as the address holds it, and as the schema takes it.

import { asOf } from '../parts/clocks.js';

/** What the start view asks: README's question. */
const WORKED = { shock: 'company:irel', to: 'country:JP', in: 'country:JP' };

/** Kinds of entities that can fall away, by the field of `ShockInput` that names them. */
const FIELDS = { company: 'supplier', country: 'country', facility: 'facility', agreement: 'agreement', measure: 'measure' };

const ids = (text) => (text ? text.split(' ').filter(Boolean) : []);

const ALL = 100;

/** A share in per cent; null where it is none. */
export function shareOf(text) {
  const share = text === '' ? ALL : Number(text);
  return share >= 0 && share <= ALL ? share : null;
}

/** Reads a question from the parameters of an address. */
export function questionOf(query) {
  const given = (name) => query.get(name) ?? '';
  const share = shareOf(given('share'));
  return {
    shock: given('shock'),
    stops: given('stops') === 'all' ? 'company' : 'supplier',
    share: share ?? ALL,
    wrongShare: share === null ? given('share') : '',
    materials: ids(given('of')),
    destinations: ids(given('to')),
    buyers: ids(given('in')),
    rationing: given('rationing') || 'PROPORTIONAL',
    period: given('period'),
    controlled: given('controlled') !== 'no',
  };
}

/** The question of the present address; on the start view, the worked one. */
export const questionHere = (query) =>
  (query.has('shock') ? questionOf(query) : questionOf(new URLSearchParams(WORKED)));

/** The address of a question; what is as by default is left out. */
export function addressOfQuestion(question, further = {}) {
  const parts = {
    shock: question.shock,
    stops: question.stops === 'company' ? 'all' : '',
    share: question.share === 100 ? '' : String(question.share),
    of: question.materials.join(' '),
    to: question.destinations.join(' '),
    in: question.buyers.join(' '),
    rationing: question.rationing === 'PROPORTIONAL' ? '' : question.rationing,
    period: question.period,
    controlled: question.controlled ? '' : 'no',
    ...further,
  };
  const query = new URLSearchParams(Object.entries(parts).filter(([name, value]) => value || name === 'shock'));
  return `/scenario?${query}`;
}

/** The variables of the scenario's documents; null while nothing falls away yet. */
export function variablesOf(question) {
  if (!question.shock) return null;
  const field = FIELDS[question.shock.split(':')[0]] ?? 'supplier';
  const shock = { [field === 'supplier' ? question.stops : field]: question.shock };
  if (question.share !== 100) shock.withheld = question.share / 100;
  if (question.materials.length) shock.materials = question.materials;
  if (question.destinations.length) shock.destinations = question.destinations;
  const scenario = { shocks: [shock], rationing: question.rationing };
  if (question.period) scenario.period = question.period;
  return {
    scenario,
    buyersIn: question.buyers.length ? question.buyers : null,
    includeControlled: question.controlled,
    at: asOf(),
  };
}

/** Which flows count where a scenario does not say; the page never does. */
const COUNTED = ['REPORTED', 'SHIPPED'];

/** The question that variables put; null where it is more than the page can ask. */
export function questionFrom({ scenario, buyersIn, includeControlled }) {
  const { shocks, rationing = 'PROPORTIONAL', period = '', statuses = COUNTED, ...further } = scenario;
  const [{ withheld = 1, materials = [], destinations = [], ...what }, ...others] = shocks;
  const [[field, shock] = [], ...also] = Object.entries(what).filter(([, value]) => value !== null);
  const known = field === 'company' || Object.values(FIELDS).includes(field);
  const usual = [...(statuses ?? COUNTED)].sort().join() === COUNTED.join();
  if (others.length || also.length || !known || !usual || Object.values(further).some((one) => one !== null)) return null;
  return {
    shock, stops: field === 'company' ? 'company' : 'supplier', share: Math.round((withheld ?? 1) * 1e6) / 1e4, materials: materials ?? [], destinations: destinations ?? [],
    buyers: buyersIn ?? [], rationing: rationing ?? 'PROPORTIONAL', period: period ?? '', controlled: includeControlled ?? true,
  };
}

/** Other questions that the bundled data answers, as a start. */
export const EXAMPLES = [
  ['China stops rare earths to Japan, first half of 2024', { shock: 'country:CN', to: 'country:JP', in: 'country:JP', period: '2024-H1' }],
  ['China stops magnets, July 2025', { shock: 'country:CN', of: 'material:ndfeb-magnets', period: '2025-07' }],
  ['The request to IREL comes into force', { shock: 'measure:in-retain-2025', in: 'country:JP' }],
  ['The India–Japan agreement is suspended', { shock: 'agreement:in-jp-2012', in: 'country:JP' }],
].map(([name, parts]) => ({ name, address: `/scenario?${new URLSearchParams(parts)}` }));
