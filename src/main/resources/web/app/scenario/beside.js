// What an answer says beside its losses: what is missing, taken for granted, in force, and left over.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { amount, basis, number, word } from '../words.js';
import { hasPage } from '../routes.js';
import { clocksHere, today } from '../parts/clocks.js';
import { more } from '../parts/more.js';
import { claimsOf, figureOf, link, links, standing } from '../parts/links.js';

const said = texts.answer;
/** A large network loses something of every material it has. */
const FEW = 6;
const INCOMPARABLE = ['PERIOD_NOT_COMPARABLE', 'BASIS_NOT_CONVERTIBLE'];

/** What is lost in all, by basis. */
export function totals({ total }) {
  if (!total.length) return nothing;
  const rest = total.length - FEW;
  return html`<dl class="totals"><dt>${said.totals}</dt>${total.slice(0, FEW).map((one) => html`<dd><span class="amount">${amount(one)}</span>
    <span class="basis">${basis(one)}</span></dd>`)}${rest > 0 ? html`<dd class="note">${said.moreTotals(rest)}</dd>` : nothing}<dd class="note">${said.totalNote}</dd></dl>`;
}

/** What no source tells. Figures that cannot be compared are folded together. */
export function unknowns({ unknowns: main, incomparable, unknownCounts: counts }) {
  if (!counts.length) return nothing;
  const mainCounts = counts.filter((one) => !INCOMPARABLE.includes(one.kind));
  const others = sum(counts) - sum(mainCounts);
  return html`<section aria-labelledby="unknowns"><h2 id="unknowns">${said.unknowns}</h2>
    ${more(main, missing)}${inAll(main, mainCounts)}
    ${others ? html`<details><summary>${said.otherFigures(others)}</summary>${more(incomparable, missing)}</details>` : nothing}
  </section>`;
}

const sum = (counts) => counts.reduce((all, one) => all + one.count, 0);

/** How many there are of each sort, where not all are listed. */
function inAll(listed, counts) {
  if (sum(counts) <= listed.length) return nothing;
  return html`<p class="note">${said.inAll(number(sum(counts)))} ${counts.map((one) => `${word(one.kind ?? one.code)} ${number(one.count)}`).join('; ')}.</p>`;
}

const missing = (one) => html`<li>${about(one.message, one.about)} <small class="code">${word(one.kind)}</small></li>`;

const about = (message, node) => (node && !hasPage(node.id) ? claimsOf(message, node.id) : message);

/** What is taken for granted though no source says so. */
export function assumptions({ assumptions: first, assumptionCounts: counts }) {
  if (!counts.length) return nothing;
  return html`<section aria-labelledby="assumptions"><h2 id="assumptions">${said.assumptions}</h2>
    ${more(first, assumed)}${inAll(first, counts)}</section>`;
}

const assumed = (one) => html`<li>${about(one.message, one.about)} <small class="code">${word(one.code)}</small></li>`;

/** Agreements in force between both sides. */
export function agreements({ agreements: all }) {
  if (!all.length) return nothing;
  return html`<section aria-labelledby="agreements"><h2 id="agreements">${said.agreements}</h2>
    ${more(all, stands)}</section>`;
}

/** Measures that reach the goods, with where they stand: what was asked for is not in force. */
export function measures({ measures: all }) {
  if (!all.length) return nothing;
  return html`<section aria-labelledby="measures"><h2 id="measures">${said.measures}</h2>
    ${more(all, stands)}</section>`;
}

const stands = (one) => html`<li class="stands">${link(one)} ${statuses(one, clocksHere().on || today())}</li>`;

/** Where something stands on a day, by the latest date up to then, opening the claims. */
export function statuses({ statuses: { nodes } }, day = today()) {
  const begun = nodes.filter(({ date }) => !date || date <= day.slice(0, date.length));
  const [latest] = begun.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  if (!latest) return nodes.length ? html`<span class="unknown">${said.notYet}</span>` : nothing;
  return claimsOf(html`${standing(latest.status)} ${latest.date ?? texts.evidence.undated}`, latest.id, latest.evidence);
}

/** What becomes of the goods withheld. */
export function stranded({ stranded: all }) {
  if (!all.length) return nothing;
  const { withheld, capacity, left, plants } = texts.stranded;
  return html`<section class="wide" aria-labelledby="stranded"><h2 id="stranded">${said.stranded}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="stranded"><table>
      <thead><tr><th>${texts.offset.who}</th><th>${texts.table.material}</th><th class="n">${withheld}</th><th class="n">${capacity}</th><th class="n">${left}</th><th>${plants}</th></tr></thead>
      <tbody>${all.map((one) => html`<tr><th scope="row">${link(one.holder)}</th><td>${link(one.material)}</td>
        <td class="n">${figureOf(one.withheld)}</td><td class="n">${figureOf(one.capacity)}</td><td class="n">${figureOf(one.stranded)}</td>
        <td>${links(one.plants)}</td></tr>`)}</tbody></table></div></section>`;
}
