// The answer in one sentence.
import { texts } from '../texts.js';
import { amount, basis, isKnown, period } from '../words.js';

const said = texts.answer;
const MOST = 3;

/** Who loses how much of what over which period. */
export function sentence(disruption) {
  const { nodes, totalCount } = disruption.losses;
  if (!nodes.length) return said.nobody;
  const parts = nodes.slice(0, MOST).map(part);
  if (totalCount > MOST) parts.push(said.more(totalCount - MOST));
  return `${parts.join('; ')}.`;
}

/** The periods that the flows of the answer are over, in words. */
export function periodOf(disruption) {
  const over = new Set(disruption.losses.nodes.flatMap((loss) => loss.contributions).map((one) => one.supply.period));
  return [...over].map(period).join(', ');
}

/** What all tonnes of the answer are a mass of. */
export function basesOf(disruption) {
  return [...new Set(disruption.losses.nodes.filter((loss) => isKnown(loss.tonnes)).map((loss) => basis(loss.tonnes)))].join(', ');
}

function part(loss) {
  const [party, material] = [loss.party.name, loss.material.name];
  if (isKnown(loss.tonnes)) return said.loses(party, amount(loss.tonnes), material);
  return loss.receivedShare === 0 ? said.losesAll(party, material) : said.losesUnknown(party, material);
}
