import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { isKnown, word } from '../words.js';
import { LaterElement } from '../parts/element.js';
import { claimsOf, figureOf, link, links } from '../parts/links.js';
import { empty } from '../parts/states.js';

const said = texts.offset;
const FIRST = 5;

/** How each loss could be made good: those who count, then those whose room is not known, each with the reason. */
class OffsetPlan extends LaterElement {
  static properties = { plan: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    this.open = new Set();
  }

  render() {
    const losses = this.plan.losses.filter((loss) => loss.coverage !== 'PASSED_ON' && (loss.offsets.length || isKnown(loss.toCover)));
    if (!losses.length) return empty(said.none);
    return losses.map((loss) => this.#loss(loss));
  }

  #loss(loss) {
    const key = loss.party.id + loss.material.id;
    const all = this.open.has(key);
    const shown = all ? loss.offsets : loss.offsets.slice(0, FIRST);
    const title = `${loss.party.name} ${loss.material.name}`;
    return html`<section class="offset"><h3>${link(loss.party)} · ${link(loss.material)} <small>${word(loss.coverage)}</small></h3>
      <dl class="totals"><dt>${said.toCover}</dt><dd>${figureOf(loss.toCover)}</dd><dt>${said.covered}</dt><dd>${figureOf(loss.covered)}</dd>
        <dt>${said.uncovered}</dt><dd>${figureOf(loss.uncovered)}</dd></dl>
      ${loss.offsets.length ? html`<div class="scroll" tabindex="0" role="group" aria-label=${title}><table>
        <thead><tr><th>${said.who}</th><th>${texts.table.material}</th><th>${said.how}</th><th class="n">${said.room}</th><th>${said.why}</th></tr></thead>
        <tbody>${shown.map(supplier)}</tbody></table></div>` : empty(said.none)}
      ${loss.offsets.length > FIRST ? html`<button type="button" @click=${() => this.#toggle(key)}>${
        all ? said.fewer : said.more(loss.offsets.length - FIRST)}</button>` : nothing}</section>`;
  }

  #toggle(key) {
    this.open = new Set(this.open);
    if (!this.open.delete(key)) this.open.add(key);
  }
}

const supplier = (one) => html`<tr>
  <th scope="row">${link(one.supplier)}</th><td>${link(one.material)}</td>
  <td>${word(one.reach)}${one.rights.map((right) => html` · ${figureOf(right.amount, right.fact.id)}`)}</td>
  <td class="n">${one.room ? figureOf(one.room.left, one.sources.map((source) => source.id).slice(0, 20))
    : claimsOf(texts.notKnown, one.sources.map((source) => source.id).slice(0, 20))}</td>
  <td>${one.blockedBy.length ? links(one.blockedBy) : one.reasons.map((reason) => reason.message).join(' ')}</td></tr>`;

customElements.define('offset-plan', OffsetPlan);
