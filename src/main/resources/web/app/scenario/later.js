import { html } from 'lit';
import { Answer } from '../ask.js';
import { go, here, withQuery } from '../routes.js';
import { texts } from '../texts.js';
import { clocksHere } from '../parts/clocks.js';
import { PageElement } from '../parts/element.js';
import { shown } from '../parts/states.js';
import { addressOfQuestion, questionOf, variablesOf } from './question.js';
import { COMPARE, OFFSETS } from './queries.js';
import { comparison } from './comparison.js';
import './offsets.js';

const RULES = ['PROPORTIONAL', 'PRIORITY', 'DOMESTIC_FIRST'];
const said = texts.compare;

/** What follows the answer: the rules of rationing, a second question beside this one, and what could make the loss good. */
class ScenarioLater extends PageElement {
  static properties = { question: { attribute: false }, variables: { attribute: false }, address: {} };

  #kept = () => (here().query.has('vs') ? questionOf(new URLSearchParams(here().query.get('vs'))) : null);
  #rules = new Answer(this, COMPARE, () => ({
    scenarios: [this.variables.scenario], rationings: RULES, buyersIn: this.variables.buyersIn, at: this.variables.at,
  }));
  #two = new Answer(this, COMPARE, () => {
    const kept = this.#kept() && variablesOf(this.#kept());
    return kept && { scenarios: [kept.scenario, this.variables.scenario], buyersIn: this.variables.buyersIn, at: this.variables.at };
  });
  #offsets = new Answer(this, OFFSETS, () => this.variables);

  render() {
    return html`
      <section class="wide" aria-labelledby="offsets"><h2 id="offsets">${texts.answer.offsets}</h2>
        <p class="note">${texts.offset.lead}</p>
        ${shown(this.#offsets, (data) => html`<offset-plan .plan=${data.whoLosesSupply.offsets}></offset-plan>`)}</section>
      <section class="wide" aria-labelledby="rules"><h2 id="rules">${texts.answer.rules}</h2>
        ${shown(this.#rules, (data) => comparison(data.compareScenarios, (one) => texts.words[one.rationing]))}</section>
      <section class="wide" aria-labelledby="second"><h2 id="second">${said.title}</h2>${this.#second()}</section>`;
  }

  #second() {
    if (!this.#kept()) {
      return html`<p class="note">${said.lead}</p><button type="button" @click=${this.#keep}>${said.keep}</button>`;
    }
    return html`${shown(this.#two, (data) => comparison(data.compareScenarios, (one) => (one.scenario ? said.second : said.first)))}
      <button type="button" @click=${() => go(withQuery({ vs: null }))}>${said.drop}</button>`;
  }

  #keep() {
    const [, kept] = addressOfQuestion(this.question).split('?');
    go(addressOfQuestion(this.question, { vs: kept, ...clocksHere() }));
  }
}

customElements.define('scenario-later', ScenarioLater);
