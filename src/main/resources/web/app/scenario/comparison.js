// Answers side by side: a column for each case, bars on one scale.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { amount, basis, figure, isKnown } from '../words.js';
import { bar } from '../parts/bar.js';
import { onward } from '../parts/further.js';
import { figureOf, link } from '../parts/links.js';
import { empty } from '../parts/states.js';

const said = texts.compare;

/** A table of all who lose in any case; `name` says what a case is. */
export function comparison({ cases, rows }, name) {
  if (!rows.nodes.length) return empty(said.none);
  const most = Math.max(...rows.nodes.flatMap((row) => row.losses.map((loss) => loss?.tonnes?.high ?? figure(loss?.tonnes) ?? 0)));
  const alike = cases.length > 2 && rows.nodes.every((row) => row.differences.every((one) => !one || figure(one) === 0));
  return html`${alike ? html`<p class="note">${said.same}</p>` : nothing}
    <div class="scroll" tabindex="0" role="group" aria-label=${said.who}><table class="comparison">
      <thead><tr><th>${said.who}</th>${cases.map((one) => html`<th>${name(one)}<small>${
        one.disruption.total.map((total) => html`<span>${amount(total)} ${basis(total)}</span> `)}</small></th>`)}</tr></thead>
      <tbody>${rows.nodes.map((row) => html`<tr><th scope="row">${link(row.party)} <small>${row.material.name}</small>${
        row.rankFlips ? html` <span class="mark">${said.flips}</span>` : nothing}</th>
        ${row.losses.map((loss) => html`<td class="tonnes">${loss
          ? html`${figureOf(loss.tonnes, loss.contributions.map((one) => one.supply.id), undefined, { withBasis: false })}${bar(loss.tonnes, most)}` : '–'}</td>`)}</tr>`)}</tbody>
    </table></div>${onward(rows)}`;
}

/** Two answers about different losers as such a table: the greatest loss first. */
export function sideBySide(kept, present) {
  const cases = [kept, present].map((disruption, scenario) => ({ scenario, disruption }));
  const of = (loss) => `${loss.party.id} ${loss.material.id}`;
  const groups = cases.map(({ disruption }) => Map.groupBy(disruption.losses.nodes, of));
  const nodes = [...new Set(groups.flatMap((group) => [...group.keys()]))].flatMap((key) => rowsOf(...groups.map((group) => group.get(key) ?? [])));
  const widest = (row) => Math.max(...row.losses.map((loss) => figure(loss?.tonnes) ?? -1));
  return { cases, rows: { nodes: nodes.sort((one, other) => widest(other) - widest(one)) } };
}

/** A row for each basis; a loss whose tonnes no source states goes with the other of the same party and material. */
function rowsOf(kept, present) {
  const left = [...present];
  const rows = kept.map((loss) => {
    const known = left.findIndex((one) => one.tonnes?.basis === loss.tonnes?.basis);
    const place = known >= 0 ? known : left.findIndex((one) => !isKnown(one.tonnes) || !isKnown(loss.tonnes));
    return [loss, place < 0 ? null : left.splice(place, 1)[0]];
  });
  return [...rows, ...left.map((loss) => [null, loss])].map((losses) => {
    const { party, material } = losses.find(Boolean);
    return { party, material, losses, differences: [] };
  });
}
