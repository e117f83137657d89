import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { go, here, openEvidence, withQuery } from '../routes.js';
import { texts } from '../texts.js';
import { period, word } from '../words.js';
import { asOf, clocksHere, today } from '../parts/clocks.js';
import { PageElement } from '../parts/element.js';
import { figureOf, link } from '../parts/links.js';
import { shown } from '../parts/states.js';
import { part } from '../entity/lists.js';
import '../parts/picker.js';
import { centre } from './drawing.js';
import { depositsOn, flowsOn, measuresOn, PLACES, plantsOn, STAGES } from './places.js';

const said = texts.map;
const open = (item) => (item.evidence ? openEvidence(item.evidence) : go(item));

/** Deposits, plants and flows on a map, and the same as lists for those who do not see it. */
class MapView extends PageElement {
  static properties = { address: {} };

  #materials = () => (here().query.get('of') ?? '').split(' ').filter(Boolean);
  #stage = () => STAGES.find((one) => one === here().query.get('stage')) ?? null;
  #answer = new Answer(this, PLACES, () => ({
    stage: this.#stage(), materials: this.#materials().length ? this.#materials() : null, at: asOf(), day: clocksHere().on || today(),
  }));

  render() {
    document.title = `${said.title} – ${texts.product}`;
    return html`<div class="page"><h1>${said.title}</h1><p class="lead">${said.lead}</p>
      <div class="map-choices">${said.material}: <entity-picker .ids=${this.#materials()} .kinds=${['MATERIAL']} label=${said.material} none=${said.all}
        @picked=${(event) => go(withQuery({ of: event.detail.join(' ') }))}></entity-picker>
        <label>${said.stage} <select @change=${(event) => go(withQuery({ stage: event.target.value }))}><option value="">${said.allStages}</option>
          ${STAGES.map((one) => html`<option value=${one} ?selected=${one === this.#stage()}>${word(one)}</option>`)}</select></label>
        <span class="map-key note"><span>● ${said.deposits}</span><span>□ ${said.plants}; ${said.atCountry}</span><span>○ ${said.measures}</span><span>→ ${said.flows}</span></span></div>
      ${this.#stage() ? html`<p class="note">${said.ofStage}</p>` : nothing}
      <time-clocks .address=${location.href}></time-clocks>
      <div class="map-room"><world-map .places=${this.#places()} @open=${(event) => open(event.detail)}></world-map></div>
      <p class="note">${said.origin}</p>
      ${shown(this.#answer, (data) => this.#lists(data))}</div>`;
  }

  #places() {
    const { data } = this.#answer;
    return {
      deposits: depositsOn(data?.deposits.nodes ?? []),
      plants: plantsOn(data?.facilities.nodes ?? [], centre),
      measures: measuresOn(data?.measures.nodes ?? [], centre),
      flows: flowsOn(data?.supplies.nodes ?? [], centre),
    };
  }

  #lists({ deposits, facilities, measures, supplies }) {
    const unplaced = deposits.nodes.filter((one) => one.latitude === null).length;
    return html`<div class="map-lists">
      ${part(said.flows, supplies, (flow) => html`<tr><th scope="row">${link(flow.supplier)} → ${link(flow.buyer)}</th><td>${link(flow.material)}</td>
        <td class="n">${figureOf(flow.tonnes, flow.id, flow.evidence)}</td><td>${period(flow.period)}</td></tr>`, [said.who, said.material, `#${said.tonnes}`, said.period])}
      <div>${part(said.measures, measures, (one) => html`<tr><th scope="row">${link(one)}</th><td>${link(one.country)}</td><td>${word(one.kind)}</td></tr>`)}
        ${part(said.deposits, deposits, (one) => html`<tr><th scope="row">${link(one)}</th><td>${link(one.country)}</td><td>${one.status ?? ''}</td></tr>`)}
        ${unplaced ? html`<p class="note">${said.unplaced(unplaced)}</p>` : nothing}
        ${part(said.plants, facilities, (one) => html`<tr><th scope="row">${link(one)}</th><td>${link(one.country)}</td><td>${word(one.stage)}</td></tr>`)}</div></div>`;
  }
}

customElements.define('map-view', MapView);
