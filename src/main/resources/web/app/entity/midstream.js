import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { texts } from '../texts.js';
import { amount, period, word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { figureOf, link, links } from '../parts/links.js';
import { shown } from '../parts/states.js';
import { MIDSTREAM } from './queries.js';

const said = texts.pages;
const MOST = 3;

/** What a country can do at each stage from ore to magnet, with the first gap marked. */
class CountryMidstream extends PageElement {
  static properties = { country: {} };

  #answer = new Answer(this, MIDSTREAM, () => ({ id: this.country }));

  render() {
    return html`<section class="part wide" aria-labelledby="midstream"><h2 id="midstream">${said.midstream}</h2>
      ${shown(this.#answer, ({ midstream }) => this.#table(midstream), 7)}</section>`;
  }

  #table({ stages, gaps, firstGap }) {
    return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="midstream"><table class="midstream">
      <thead><tr><th>${said.stage}</th><th>${said.plants}</th><th>${said.canTake}</th><th>${said.canMake}</th><th>${said.made}</th><th>${said.needs}</th></tr></thead>
      <tbody>${stages.map((stage) => html`<tr class=${stage.stage === firstGap?.stage ? 'gap' : nothing}>
        <th scope="row">${word(stage.stage)}${gaps.filter((gap) => gap.stage === stage.stage).map((gap) => gapMark(gap, stage.stage === firstGap?.stage))}</th>
        <td>${links(stage.facilities.slice(0, MOST))}${folded(stage.facilities, (one) => html`<div>${link(one)}</div>`)}</td>
        <td>${stage.input.map(yearly)}</td><td>${stage.output.map(yearly)}</td>
        <td>${stage.production.slice(0, MOST).map(counted)}${folded(stage.production, counted)}</td>
        <td>${stage.demand.slice(0, MOST).map(counted)}${folded(stage.demand, counted)}</td></tr>`)}</tbody>
    </table></div>${firstGap ? nothing : html`<p class="note">${said.noGap}</p>`}`;
  }
}

const gapMark = (gap, first) => html`<span class="gap-mark">${first ? html`<strong>${said.firstGap}</strong> ` : nothing}${word(gap.kind)}${
  gap.shortfall ? html`: ${said.gap(amount(gap.shortfall))}` : nothing} · ${gap.certain ? said.certain : said.uncertain}</span>`;

const yearly = (one) => html`<div>${figureOf(one.tonnesPerYear, one.facts.map((fact) => fact.id))} <small>${link(one.material)}</small></div>`;

/** Those after the first few. */
const folded = (all, each) => (all.length > MOST ? html`<details><summary>${said.more(all.length - MOST)}</summary>${all.slice(MOST).map(each)}</details>` : nothing);

const counted = (fact) => html`<div>${figureOf(fact.tonnes, fact.id)} <small>${link(fact.party)}: ${fact.material.name}, ${period(fact.period)}</small></div>`;

customElements.define('country-midstream', CountryMidstream);
