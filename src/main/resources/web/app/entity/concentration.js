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
const FIRST_YEAR = 2000;
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
        this.#years().map((year) => html`<option .selected=${year === this.#year()}>${year}</option>`)}</select></label>
        <label>${said.by} <select @change=${(event) => go(withQuery({ by: event.target.value }), { replace: true })}>${Object.entries(OWNERS).map(([by, name]) =>
          html`<option value=${by === 'COUNTRY' ? '' : 'owner'} ?selected=${by === this.#by()}>${name}</option>`)}</select></label></p>
      ${shown(this.#answer, (data) => this.#stages(Object.values(data)))}
      <p class="note">${said.sums}</p></section>`;
  }

  /** The years that can be chosen, and the one that is asked for. */
  #years() {
    const usual = Array.from({ length: this.#last - FIRST_YEAR + 1 }, (_, back) => this.#last - back);
    return [...new Set([...usual, this.#year()])].sort((one, other) => other - one);
  }

  #stages(markets) {
    const known = markets.filter((market) => market.shares.length);
    if (!known.length) return empty(said.noConcentration);
    return html`<div class="markets">${known.map((market) => html`<section class="market"><h3>${word(market.stage)} ${of(market)}</h3>
      <dl class="totals"><dt>${said.hhi}</dt><dd class="amount">${within(market, market.hhi, '')}</dd><dt>${said.cr3}</dt><dd>${within(market, market.cr3, ' %')}</dd></dl>
      ${isWhole(market) ? nothing : html`<p class="note">${said.listedOnly}</p>`}
      <table><tbody>${market.shares.slice(0, MOST).map((one) => holding(one, market))}</tbody></table>
      ${market.shares.length > MOST ? html`<details><summary>${said.more(market.shares.length - MOST)}</summary>
        <table><tbody>${market.shares.slice(MOST).map((one) => holding(one, market))}</tbody></table></details>` : nothing}
      ${market.unknowns.length ? html`<details><summary>${texts.answer.unknowns} <small>${market.unknowns.length}</small></summary>
        <ul class="plain">${market.unknowns.map((one) => html`<li>${one.message}</li>`)}</ul></details>` : nothing}</section>`)}</div>`;
  }
}

/** Whether it is known how much there is in all, so that shares are of that. */
const isWhole = (market) => market.unlisted !== null;

const holding = (one, market) => html`<tr><th scope="row">${link(one.holder)}</th>
  <td class="tonnes">${isWhole(market) ? nothing : html`<small>${said.most}</small>`}${
    figureOf(one.share, one.facts.map((fact) => fact.id))}${bar(one.share, 100)}</td></tr>`;

/** What shares are of. */
function of({ whole, unlisted }) {
  if (whole) return html`<small>${said.ofWhole} ${figureOf(whole.tonnes, whole.id)}</small>`;
  return unlisted === null ? html`<small>${said.ofListed}</small>` : nothing;
}

/** An index of the whole; where that is not known, what it can be at most. */
function within(market, index, sign) {
  if (isWhole(market) || !index) return `${bounds(index)}${index ? sign : ''}`;
  return said.atMost(`${bounds({ low: index.high, best: index.high, high: index.high })}${sign}`);
}

customElements.define('material-concentration', MaterialConcentration);
