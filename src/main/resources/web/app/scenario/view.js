import { html, nothing } from 'lit';
import { Answer, ask } from '../ask.js';
import { go, here } from '../routes.js';
import { texts } from '../texts.js';
import { period } from '../words.js';
import { clocksHere } from '../parts/clocks.js';
import { PageElement } from '../parts/element.js';
import { Further } from '../parts/further.js';
import { empty, shown } from '../parts/states.js';
import { addressOfQuestion, EXAMPLES, questionHere, variablesOf } from './question.js';
import { ANSWER, EVERYBODY, LOSSES } from './queries.js';
import { flowsTo } from './layout.js';
import { basesOf, periodOf, sentence } from './sentence.js';
import { agreements, assumptions, measures, stranded, totals, unknowns } from './beside.js';
import './controls.js';
import './picture.js';
import './table.js';
import './tools.js';
import './later.js';

const said = texts.answer;

/** The question and its whole answer. At `/` it is the worked one, with a line on what this is. */
class ScenarioView extends PageElement {
  static properties = { address: {}, saved: { state: true } };

  #further = new Further(this);
  #question = () => questionHere(here().query);
  #variables = () => variablesOf(this.#question());
  #answer = new Answer(this, ANSWER, this.#variables);
  #everybody = new Answer(this, EVERYBODY, () => {
    const variables = this.#variables();
    return variables && { scenario: variables.scenario, at: variables.at };
  });

  render() {
    const question = this.#question();
    const start = !here().query.has('shock');
    document.title = `${start ? texts.question.example : texts.question.title} – ${texts.product}`;
    return html`<div class="scenario">
      <section class="ask">
        <h1>${start ? texts.question.example : texts.question.title}</h1>
        ${start ? html`<p class="lead">${texts.question.lead}</p>` : nothing}
        <scenario-controls .question=${question} .periods=${this.#periods()} @asked=${(event) => this.#change(event.detail)}></scenario-controls>
        <time-clocks .address=${location.href}></time-clocks>
      </section>
      ${question.shock ? shown(this.#answer, (data) => this.#whole(data.whoLosesSupply, question), 10) : empty(texts.question.none)}
      ${this.#kept()}${this.#examples()}
    </div>`;
  }

  /** The periods over which flows are known that the shock takes hold of. */
  #periods() {
    const { losses, incomparable } = this.#answer.data?.whoLosesSupply ?? { losses: { nodes: [] }, incomparable: [] };
    const over = losses.nodes.flatMap((loss) => loss.contributions).map((one) => one.supply.period);
    return [...new Set([...over, ...incomparable.map((one) => one.about.period).filter(Boolean)])].sort();
  }

  #change(question) {
    go(addressOfQuestion(question, { vs: here().query.get('vs') ?? '', ...clocksHere() }));
  }

  #whole(disruption, question) {
    const losses = this.#further.whole(disruption.losses, this.#part(disruption));
    return html`
      <section class="answer" aria-labelledby="answer">
        <h2 id="answer" class="eyebrow">${said.heading}${losses.nodes.length ? html` · ${said.over(periodOf(disruption))} · ${basesOf(disruption)}`
          : html` · ${question.period ? said.over(period(question.period)) : said.overLatest}`}</h2>
        <p class="sentence-answer">${sentence(disruption)}</p>
        ${totals(disruption)}
        ${losses.nodes.length ? nothing : this.#otherPeriods(question)}
        <scenario-tools .disruption=${disruption} .losses=${losses} .variables=${this.#variables()}></scenario-tools>
      </section>
      ${losses.nodes.length ? html`
        <section class="wide" aria-labelledby="picture"><h2 id="picture">${said.picture}</h2>${this.#picture(losses)}</section>
        <section class="wide" aria-labelledby="losses"><h2 id="losses">${said.table}</h2>
          <loss-table .losses=${losses}></loss-table></section>` : nothing}
      <div class="beside">
        ${unknowns(disruption)}${assumptions(disruption)}${agreements(disruption)}${measures(disruption)}
      </div>
      ${stranded(disruption)}
      <scenario-later ?some=${losses.nodes.length > 0} .question=${question} .variables=${this.#variables()} .address=${location.href}></scenario-later>`;
  }

  /** Fetches the losses of an answer from a cursor on; those of another answer would not go on from it. */
  #part({ id }) {
    const variables = this.#variables();
    return async (after) => {
      const { whoLosesSupply } = await ask(LOSSES, { ...variables, after });
      if (whoLosesSupply.id !== id) throw new Error(id);
      return whoLosesSupply.losses;
    };
  }

  #picture(losses) {
    const { data } = this.#everybody;
    if (!data && this.#everybody.pending) return html`<div class="picture-room"></div>`;
    return html`<loss-picture .flows=${flowsTo(losses.nodes, data?.whoLosesSupply.losses.nodes ?? [])} .losers=${losses.nodes.length} .of=${losses.totalCount}></loss-picture>`;
  }

  /** Where a shock finds no flow over the period, those over which there are some. */
  #otherPeriods(question) {
    const known = this.#periods();
    if (!known.length) return nothing;
    return html`<p>${said.tryPeriod} ${known.map((one) => html`<a class="chip" href=${addressOfQuestion({ ...question, period: one }, clocksHere())}>${period(one)}</a> `)}</p>`;
  }

  /** What the reader keeps is fetched once it is opened. */
  #kept() {
    const open = async (event) => {
      if (!event.target.open || this.saved) return;
      await import('./saved.js');
      this.saved = true;
    };
    return html`<details class="saved" @toggle=${open}><summary>${texts.saved.title}</summary>
      ${this.saved ? html`<saved-scenarios .variables=${this.#variables()} .recordedAt=${this.#answer.data?.whoLosesSupply.snapshot?.recordedAt}></saved-scenarios>` : nothing}</details>`;
  }

  #examples() {
    return html`<section class="examples" aria-labelledby="examples"><h2 id="examples">${texts.question.examples}</h2>
      <ul>${EXAMPLES.map((one) => html`<li><a href=${one.address}>${one.name}</a></li>`)}</ul></section>`;
  }
}

customElements.define('scenario-view', ScenarioView);
