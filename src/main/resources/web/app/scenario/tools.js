import { html, nothing } from 'lit';
import { walk } from '../ask.js';
import { asCaller } from '../key.js';
import { texts } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { csvOf, pngOf, save, svgOf } from './downloads.js';
import { ANSWER, LOSSES } from './queries.js';

const said = texts.tools;

/** What a reader takes along: the address, the table, the picture, the query. */
class ScenarioTools extends PageElement {
  static properties = { disruption: { attribute: false }, losses: { attribute: false }, variables: { attribute: false }, copied: { state: true }, failed: { state: true } };

  render() {
    const graphiql = `/q/graphql-ui/?query=${encodeURIComponent(ANSWER)}&variables=${encodeURIComponent(JSON.stringify(this.variables))}`;
    const some = this.disruption.losses.nodes.length > 0;
    return html`<div class="tools">
      <button type="button" @click=${this.#copy}>${this.copied ? said.copied : said.share}</button>
      ${some ? html`<button type="button" @click=${this.#csv}>${said.csv}</button>
        <button type="button" @click=${() => save('losses.svg', svgOf(picture()))}>${said.svg}</button>
        <button type="button" @click=${async () => save('losses.png', await pngOf(picture()))}>${said.png}</button>` : nothing}
      ${this.variables.at ? nothing : [['md', said.report], ['html', said.reportPage]].map(([ending, name]) =>
        html`<button type="button" @click=${() => this.#report(ending)}>${name}</button>`)}
      <a class="button" href=${graphiql} target="_blank" rel="noopener">${said.graphiql}</a>
      ${this.failed ? html`<span class="wrong" role="alert">${this.failed}</span>` : nothing}
      <span class="unseen" role="status">${this.copied ? said.copied : ''}</span>
    </div>`;
  }

  /** All losses, also those that the table does not hold yet. */
  async #csv() {
    const { nodes, more } = this.losses;
    this.failed = null;
    try {
      save('losses.csv', csvOf(more ? await this.#all() : nodes));
    } catch (error) {
      this.failed = error.message || texts.states.failed;
    }
  }

  #all() {
    return walk(LOSSES, this.variables, ({ whoLosesSupply: { id, losses } }) => {
      if (id !== this.disruption.id) throw new Error(texts.states.moved);
      return losses;
    });
  }

  async #report(ending) {
    const answer = await fetch(reportAddress(ending, this.variables), { headers: asCaller() });
    if (answer.ok) save(`who-loses-supply.${ending}`, await answer.blob());
    else this.failed = (await answer.json().catch(() => ({}))).message ?? `HTTP ${answer.status}`;
  }

  async #copy() {
    await navigator.clipboard.writeText(location.href);
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }
}

/** Where the same answer is told as a report; whatever an address cannot say in parts goes as JSON. */
function reportAddress(ending, { scenario, buyersIn, includeControlled }) {
  const query = new URLSearchParams({ scenario: JSON.stringify(scenario), includeControlled: String(includeControlled) });
  (buyersIn ?? []).forEach((id) => query.append('buyersIn', id));
  return `/reports/who-loses-supply.${ending}?${query}`;
}

const picture = () => document.querySelector('loss-picture svg');

customElements.define('scenario-tools', ScenarioTools);
