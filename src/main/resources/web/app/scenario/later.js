import { html, nothing } from 'lit';
import { Answer, ask } from '../ask.js';
import { go, here, withQuery } from '../routes.js';
import { texts } from '../texts.js';
import { clocksHere } from '../parts/clocks.js';
import { PageElement } from '../parts/element.js';
import { Further } from '../parts/further.js';
import { empty, shown } from '../parts/states.js';
import { addressOfQuestion, questionOf, variablesOf } from './question.js';
import { COMPARE, OFFSETS, TWO } from './queries.js';
import { comparison, sideBySide } from './comparison.js';
import './offsets.js';

const RULES = ['PROPORTIONAL', 'PRIORITY', 'DOMESTIC_FIRST'];
const FEW_LOSSES = 20;
/** As many as one answer may hold with their suppliers. */
const ALL_LOSSES = 75;
const said = texts.compare;

/** What follows the answer: the rules of rationing, a second question beside this one, and what could make the loss good. */
class ScenarioLater extends PageElement {
  static properties = {
    question: { attribute: false }, variables: { attribute: false }, address: {}, some: { type: Boolean }, losses: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { some: false, losses: FEW_LOSSES });
  }

  #further = new Further(this);
  #kept = () => (here().query.has('vs') ? questionOf(new URLSearchParams(here().query.get('vs'))) : null);
  #asked = () => this.#kept() && variablesOf(this.#kept());
  #rulesOf = () => (this.some ? { ...this.variables, scenario: undefined, scenarios: [this.variables.scenario], rationings: RULES } : null);
  #rules = new Answer(this, COMPARE, this.#rulesOf);
  #two = new Answer(this, () => (this.#alike() ? COMPARE : TWO), () => {
    const kept = this.#asked();
    return kept && (this.#alike() ? this.#twoOf(kept) : this.#eachOf(kept));
  });
  #offsets = new Answer(this, OFFSETS, () => (this.some ? { ...this.variables, first: this.losses } : null));

  /** Whether both questions ask about the same losers. */
  #alike() {
    const kept = this.#asked();
    const losers = ({ buyersIn, includeControlled }) => JSON.stringify([buyersIn && [...buyersIn].sort(), includeControlled]);
    return Boolean(kept) && losers(kept) === losers(this.variables);
  }

  #twoOf(kept) {
    return { ...this.variables, scenario: undefined, scenarios: [kept.scenario, this.variables.scenario] };
  }

  #eachOf(kept) {
    const named = (name, { scenario, buyersIn, includeControlled }) => ({ [name]: scenario, [`${name}In`]: buyersIn, [`${name}Controlled`]: includeControlled });
    return { ...named('kept', kept), ...named('present', this.variables), at: this.variables.at };
  }

  render() {
    return html`${this.some ? html`
      <section class="wide" aria-labelledby="offsets"><h2 id="offsets">${texts.answer.offsets}</h2>
        <p class="note">${texts.offset.lead}</p>
        ${shown(this.#offsets, ({ whoLosesSupply: { offsets, losses } }) => html`<offset-plan .plan=${offsets} .total=${losses.totalCount}
          .more=${this.losses < ALL_LOSSES ? () => (this.losses = ALL_LOSSES) : null}></offset-plan>`)}</section>
      <section class="wide" aria-labelledby="rules"><h2 id="rules">${texts.answer.rules}</h2>
        ${shown(this.#rules, (data) => this.#compared(data, this.#rulesOf(), (one) => texts.words[one.rationing]))}</section>` : nothing}
      <section class="wide" aria-labelledby="second"><h2 id="second">${said.title}</h2>${this.#second()}</section>`;
  }

  #compared({ compareScenarios: { cases, rows } }, variables, name) {
    const part = async (after) => (await ask(COMPARE, { ...variables, after })).compareScenarios.rows;
    return comparison({ cases, rows: this.#further.whole(rows, part) }, name);
  }

  #second() {
    if (!this.#kept()) {
      return html`<p class="note">${said.lead}</p><button type="button" @click=${this.#keep}>${said.keep}</button>`;
    }
    return html`${this.#asked() ? shown(this.#two, (data) => this.#both(data)) : empty(said.noQuestion)}
      <button type="button" @click=${() => go(withQuery({ vs: null }))}>${said.drop}</button>`;
  }

  #both(data) {
    const name = (one) => (one.scenario ? said.second : said.first);
    if (data.compareScenarios) return this.#compared(data, this.#twoOf(this.#asked()), name);
    const { kept, present } = data;
    const cut = [kept, present].some(({ losses }) => losses.totalCount > losses.nodes.length);
    return html`<p class="note">${said.ownLosers}${cut ? ` ${said.firstOfEach(kept.losses.nodes.length, present.losses.nodes.length)}` : nothing}</p>
      ${comparison(sideBySide(kept, present), name)}`;
  }

  #keep() {
    const [, kept] = addressOfQuestion(this.question).split('?');
    go(addressOfQuestion(this.question, { vs: kept, ...clocksHere() }));
  }
}

customElements.define('scenario-later', ScenarioLater);
