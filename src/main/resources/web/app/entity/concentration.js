import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { here, go, withQuery } from '../routes.js';
import { texts } from '../texts.js';
import { bounds, word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { bar } from '../parts/bar.js';
import { figureOf, link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { CONCENTRATION } from './queries.js';

const said = texts.pages;
const YEARS = 8;
const MOST = 8;
const OWNERS = { COUNTRY: 'country', ULTIMATE_OWNER: 'ultimate owner' };

/** How concentrated a material is at each stage of which shares or production are known. */
class MaterialConcentration extends PageElement {
  static properties = { material: {} };

  #last = new Date().getFullYear();
  #year = () => Number(here().query.get('year')) || this.#last - 3;
  #by = () => (here().query.get('by') === 'owner' ? 'ULTIMATE_OWNER' : 'COUNTRY');
  #answer = new Answer(this, CONCENTRATION, () => ({ id: this.material, year: this.#year(), by: this.#by() }));

  render() {
    return html`<section class="part wide" aria-labelledby="concentration"><h2 id="concentration">${said.concentration}</h2>
      <p class="choices"><label>${said.year} <select @change=${(event) => go(withQuery({ year: event.target.value }), { replace: true })}>${
        Array.from({ length: YEARS }, (_, back) => this.#last - back).map((year) => html`<option ?selected=${year === this.#year()}>${year}</option>`)}</select></label>
        <label>${said.by} <select @change=${(event) => go(withQuery({ by: event.target.value }), { replace: true })}>${Object.entries(OWNERS).map(([by, name]) =>
          html`<option value=${by === 'COUNTRY' ? '' : 'owner'} ?selected=${by === this.#by()}>${name}</option>`)}</select></label></p>
      ${shown(this.#answer, (data) => this.#stages(Object.values(data)))}
      <p class="note">${said.sums}</p></section>`;
  }

  #stages(markets) {
    const known = markets.filter((market) => market.shares.length);
    if (!known.length) return empty(said.noConcentration);
    return html`<div class="markets">${known.map((market) => html`<section class="market"><h3>${word(market.stage)}</h3>
      <dl class="totals"><dt>${said.hhi}</dt><dd class="amount">${bounds(market.hhi)}</dd><dt>${said.cr3}</dt><dd>${bounds(market.cr3)} %</dd></dl>
      <table><tbody>${market.shares.slice(0, MOST).map((one) => html`<tr><th scope="row">${link(one.holder)}</th>
        <td class="tonnes">${figureOf(one.share, one.facts.map((fact) => fact.id).slice(0, 20))}${bar(one.share, 100)}</td></tr>`)}</tbody></table>
      ${market.shares.length > MOST ? html`<p class="note">${said.more(market.shares.length - MOST)}</p>` : nothing}
      ${market.unknowns.length ? html`<details><summary>${texts.answer.unknowns} <small>${market.unknowns.length}</small></summary>
        <ul class="plain">${market.unknowns.map((one) => html`<li>${one.message}</li>`)}</ul></details>` : nothing}</section>`)}</div>`;
  }
}

customElements.define('material-concentration', MaterialConcentration);
