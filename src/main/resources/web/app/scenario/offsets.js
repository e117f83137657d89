import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { isKnown, word } from '../words.js';
import { LaterElement } from '../parts/element.js';
import { claimsOf, figureOf, link, links } from '../parts/links.js';
import { onward } from '../parts/further.js';
import { empty } from '../parts/states.js';

const said = texts.offset;
const FIRST = 5;
/** As many suppliers of a loss are asked for. */
const MOST = 30;

/** How each loss could be made good: those who count, then those whose room is not known, each with the reason. */
class OffsetPlan extends LaterElement {
  static properties = { plan: { attribute: false }, total: { type: Number }, more: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    Object.assign(this, { total: 0, more: null, open: new Set() });
  }

  render() {
    const all = this.plan.losses;
    const losses = all.filter((loss) => loss.coverage !== 'PASSED_ON' && (loss.offsets.length || isKnown(loss.toCover)));
    return html`${losses.map((loss) => this.#loss(loss))}${reasons(all.filter((loss) => !losses.includes(loss)), losses.length > 0)}
      ${onward({ nodes: all, totalCount: this.total, more: all.length < this.total ? this.more : null })}`;
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
      ${loss.offsets.length === MOST ? html`<p class="note">${said.most(MOST)}</p>` : nothing}
      ${loss.offsets.length > FIRST ? html`<button type="button" @click=${() => this.#toggle(key)}>${
        all ? said.fewer : said.more(loss.offsets.length - FIRST)}</button>` : nothing}</section>`;
  }

  #toggle(key) {
    this.open = new Set(this.open);
    if (!this.open.delete(key)) this.open.add(key);
  }
}

/** Why nothing is listed for losses: each reason once. */
function reasons(losses, some) {
  const found = ['PASSED_ON', 'TONNES_NOT_KNOWN'].filter((one) => losses.some(({ coverage }) => coverage === one));
  if (!found.length) return some ? nothing : empty(said.none);
  return found.map((one) => empty(said.because[one](losses.filter(({ coverage }) => coverage === one).length)));
}

const supplier = (one) => html`<tr>
  <th scope="row">${link(one.supplier)}</th><td>${link(one.material)}</td>
  <td>${word(one.reach)}${one.rights.map((right) => html` · ${figureOf(right.amount, right.fact.id)}`)}</td>
  <td class="n">${one.room ? figureOf(one.room.left, one.sources.map((source) => source.id).slice(0, 20))
    : claimsOf(texts.notKnown, one.sources.map((source) => source.id).slice(0, 20))}</td>
  <td>${one.blockedBy.length ? links(one.blockedBy) : one.reasons.map((reason) => reason.message).join(' ')}</td></tr>`;

customElements.define('offset-plan', OffsetPlan);
