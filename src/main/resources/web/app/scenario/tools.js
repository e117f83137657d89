import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { csvOf, pngOf, save, svgOf } from './downloads.js';
import { ANSWER } from './queries.js';

const said = texts.tools;

/** What a reader takes along: the address, the table, the picture, the query. */
class ScenarioTools extends PageElement {
  static properties = { disruption: { attribute: false }, variables: { attribute: false }, copied: { state: true } };

  render() {
    const graphiql = `/q/graphql-ui/?query=${encodeURIComponent(ANSWER)}&variables=${encodeURIComponent(JSON.stringify(this.variables))}`;
    const some = this.disruption.losses.nodes.length > 0;
    return html`<div class="tools">
      <button type="button" @click=${this.#copy}>${this.copied ? said.copied : said.share}</button>
      ${some ? html`<button type="button" @click=${() => save('losses.csv', csvOf(this.disruption))}>${said.csv}</button>
        <button type="button" @click=${() => save('losses.svg', svgOf(picture()))}>${said.svg}</button>
        <button type="button" @click=${async () => save('losses.png', await pngOf(picture()))}>${said.png}</button>` : nothing}
      <a class="button" href=${graphiql} target="_blank" rel="noopener">${said.graphiql}</a>
      <span class="unseen" role="status">${this.copied ? said.copied : ''}</span>
    </div>`;
  }

  async #copy() {
    await navigator.clipboard.writeText(location.href);
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }
}

const picture = () => document.querySelector('loss-picture svg');

customElements.define('scenario-tools', ScenarioTools);
