// Lists of facts as tables, alike on every page.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { period, word } from '../words.js';
import { onward } from '../parts/further.js';
import { claimsOf, figureOf, link } from '../parts/links.js';
import { statuses } from '../scenario/beside.js';

const said = texts.pages;
const FEW = 10;

/** A titled part of a page, left out where the graph knows nothing of it. */
export function part(title, connection, row, heads = [], tail = connection && onward(connection)) {
  if (!connection?.nodes.length) return nothing;
  const id = `part-${title.replaceAll(' ', '-').toLowerCase()}`;
  return html`<section class="part" aria-labelledby=${id}><h2 id=${id}>${title} <small>${connection.totalCount ?? connection.nodes.length}</small></h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby=${id}><table>
      ${heads.length ? html`<thead><tr>${heads.map((head) => html`<th class=${head.startsWith('#') ? 'n' : nothing}>${head.replace('#', '')}</th>`)}</tr></thead>` : nothing}
      <tbody>${connection.nodes.map(row)}</tbody></table></div>
    ${tail}</section>`;
}

const { party: who, material: what, tonnes } = { ...texts.table, tonnes: texts.map.tonnes };

/** Flows, seen from one end. */
export const flows = (title, connection, end) => part(title, connection, (flow) => html`<tr>
  <th scope="row">${link(flow[end])}</th><td>${link(flow.material)}</td>
  <td class="n">${figureOf(flow.tonnes, flow.id, flow.evidence)}</td><td>${period(flow.period)}</td><td>${word(flow.status)}</td></tr>`,
[who, what, `#${tonnes}`, texts.map.period, said.state]);

/** What was made of materials: by whom, on the page of an asset; else where, if a source says. */
export const production = (connection, end) => part(said.production, connection, (fact) => html`<tr><th scope="row">${link(fact.material)}</th>
  <td class="n">${figureOf(fact.tonnes, fact.id, fact.evidence)}</td><td>${period(fact.period)}</td><td>${word(fact.outlook)}</td>
  <td>${end === 'party' ? link(fact.party) : link(fact.asset)}</td></tr>`, [what, `#${tonnes}`, texts.map.period, said.state, end === 'party' ? who : said.site]);

/** What was taken in. */
export const intakes = (connection) => part(said.intakes, connection, (fact) => html`<tr><th scope="row">${link(fact.material)}</th>
  <td class="n">${figureOf(fact.tonnes, fact.id, fact.evidence)}</td><td>${period(fact.period)}</td></tr>`, [what, `#${tonnes}`, texts.map.period]);

/** Stakes, seen from one end. */
export const stakes = (title, connection, end) => part(title, connection, (fact) => html`<tr><th scope="row">${link(fact[end])}</th>
  <td class="n">${figureOf(fact.percentage, fact.id, fact.evidence)}</td><td>${[fact.from, fact.to].filter(Boolean).join(' – ')}</td><td>${word(fact.state)}</td></tr>`,
[who, `#${said.share}`, texts.map.period, said.state]);

/** Shares of markets. */
export const shares = (connection) => part(said.shares, connection, (fact) => html`<tr><th scope="row">${link(fact.material)}</th>
  <td>${word(fact.stage)}</td><td>${word(fact.measureOf)} · ${link(fact.whole)}</td>
  <td class="n">${figureOf(fact.percentage, fact.id, fact.evidence)}</td><td>${period(fact.period)}</td></tr>`, [what, said.stage, said.kind, `#${said.share}`, texts.map.period]);

/** What lies in the ground. */
export const reserves = (connection) => part(said.reserves, connection, (fact) => html`<tr><th scope="row">${link(fact.material)}</th>
  <td>${word(fact.category)}</td><td class="n">${figureOf(fact.tonnes, fact.id, fact.evidence)}</td><td>${fact.date ?? ''}</td></tr>`, [what, said.kind, `#${tonnes}`, said.from]);

/** Plants with their stage. */
export const plants = (connection) => part(said.facilities, connection, (one) => html`<tr><th scope="row">${link(one)}</th>
  <td>${word(one.stage)}</td><td>${one.status ?? ''}</td></tr>`, [who, said.stage, said.state]);

/** Entities by name alone. */
export const named = (title, connection) => part(title, connection, (one) => html`<tr><th scope="row">${link(one)}</th></tr>`);

/** Agreements or measures with where they stand. */
export const standingOnes = (title, connection) => part(title, connection, (one) => html`<tr><th scope="row">${link(one)}</th>
  <td>${word(one.kind)}</td><td>${statuses(one)}</td></tr>`);

const event = (fact) => html`<tr><th scope="row">${fact.date}</th><td>${claimsOf(word(fact.kind), fact.id)}</td><td>${fact.what ?? ''}</td><td class="n">${fact.size ? figureOf(fact.size, fact.id) : ''}</td></tr>`;

/** What happened, the latest first: a few, the others folded. Of very many, that the order is not of all is said. */
export function events(connection) {
  if (!connection) return nothing;
  const sorted = [...connection.nodes].sort((a, b) => b.date.localeCompare(a.date));
  const folded = sorted.slice(FEW);
  const rest = connection.totalCount > sorted.length;
  const tail = html`${folded.length ? html`<details class="folded-rows"><summary>${said.more(folded.length)}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${said.events}><table><tbody>${folded.map(event)}</tbody></table></div></details>` : nothing}
    ${rest ? html`<p class="note">${said.eventsLeft}</p>${onward(connection)}` : nothing}`;
  return part(said.events, { ...connection, nodes: sorted.slice(0, FEW) }, event, [], tail);
}
