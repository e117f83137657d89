import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { figure, isKnown, percent, word } from '../words.js';
import { LaterElement } from '../parts/element.js';
import { bar } from '../parts/bar.js';
import { onward } from '../parts/further.js';
import { figureOf, link } from '../parts/links.js';

const said = texts.table;

/** By what the table can be sorted; what is not known comes last either way. */
const COLUMNS = [
  ['party', said.party, (loss) => loss.party.name],
  ['material', said.material, (loss) => loss.material.name],
  ['tonnes', said.tonnes, (loss) => figure(loss.tonnes)],
  ['known', said.known, (loss) => loss.shareOfKnownSupply],
  ['tier', said.tier, (loss) => loss.tier],
  ['relation', said.relation, (loss) => word(loss.relation)],
];
const FIRST = 20;

/** Who loses what, sortable, each row with the inflows that bring it. */
class LossTable extends LaterElement {
  static properties = { losses: { attribute: false }, by: { state: true }, down: { state: true }, open: { state: true }, all: { state: true } };

  constructor() {
    super();
    Object.assign(this, { by: null, down: true, open: new Set(), all: false });
  }

  render() {
    const rows = this.#sorted();
    const most = Math.max(...rows.map((loss) => loss.tonnes?.high ?? figure(loss.tonnes) ?? 0));
    const shown = this.all ? rows : rows.slice(0, FIRST);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${texts.answer.table}><table class="losses">
        <thead><tr>${COLUMNS.map(([key, name]) => this.#head(key, name))}</tr></thead>
        <tbody>${shown.map((loss) => this.#row(loss, most))}</tbody>
      </table></div>
      ${rows.length > FIRST ? html`<button type="button" @click=${() => (this.all = !this.all)}>${
        this.all ? texts.answer.showLess : texts.answer.showAll(rows.length)}</button>` : nothing}
      ${onward(this.losses)}`;
  }

  #head(key, name) {
    const sorted = this.by === key ? (this.down ? 'descending' : 'ascending') : 'none';
    const sort = () => {
      this.down = this.by === key ? !this.down : key === 'tonnes' || key === 'known';
      this.by = key;
    };
    return html`<th aria-sort=${sorted} class=${{ tonnes: 'tonnes', known: 'n', tier: 'n' }[key] ?? nothing}>
      <button type="button" class="sort" title=${said.sort(name)} @click=${sort}>${name}<span aria-hidden="true">${
        { ascending: ' ↑', descending: ' ↓', none: '' }[sorted]}</span></button></th>`;
  }

  #sorted() {
    const rows = [...this.losses.nodes];
    if (!this.by) return rows;
    const value = COLUMNS.find(([key]) => key === this.by)[2];
    const order = (a, b) => (typeof a === 'string' ? a.localeCompare(b) : a - b);
    return rows.sort((one, other) => {
      const [a, b] = [value(one), value(other)];
      if (a === null || b === null) return (a === null) - (b === null);
      return this.down ? order(b, a) : order(a, b);
    });
  }

  #row(loss, most) {
    const key = `${loss.party.id} ${loss.material.id} ${loss.tonnes?.basis ?? ''}`;
    const open = this.open.has(key);
    const toggle = () => {
      this.open = new Set(this.open);
      if (!this.open.delete(key)) this.open.add(key);
    };
    const facts = loss.contributions.map((one) => one.supply.id);
    const disputed = loss.contributions.some((one) => one.supply.evidence.disputed);
    const part = COLUMNS[3][2](loss);
    return html`<tr>
        <th scope="row"><div class="folded"><button type="button" class="quiet fold" aria-expanded=${open} aria-label=${said.open(loss.party.name)} @click=${toggle}>${
          open ? '−' : '+'}</button><span>${link(loss.party)}</span></div></th>
        <td>${link(loss.material)}</td>
        <td class="tonnes">${figureOf(loss.tonnes, facts, { disputed })}${bar(loss.tonnes, most)}</td>
        <td class="n">${part === null ? html`<span class="unknown">${texts.notKnown}</span>` : percent(part)}</td>
        <td class="n">${loss.tier}</td><td>${word(loss.relation)}</td>
      </tr>
      ${open ? html`<tr class="inner"><td colspan=${COLUMNS.length}><p>${said.by}</p>
        <ul class="plain">${loss.contributions.map(inflow)}</ul></td></tr>` : nothing}`;
  }
}

/** One inflow: the flow, what is lost of it and why. */
const inflow = (one) => html`<li>${link(one.supply.supplier)} → ${link(one.supply.buyer)} · ${link(one.supply.material)} ·
  ${figureOf(one.tonnes, one.supply.id, one.supply.evidence)}${isKnown(one.supply.tonnes) ? html` <small>of ${figureOf(one.supply.tonnes, one.supply.id)}</small>` : nothing}
  <small>${one.causes.map((cause) => (cause.party ? said.upstream(cause.party.name, cause.material.name) : said.withheld)).join('; ')}</small></li>`;

customElements.define('loss-table', LossTable);
