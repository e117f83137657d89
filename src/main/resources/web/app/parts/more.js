import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { LaterElement } from './element.js';

const FIRST = 20;

/** A list of which the first entries are shown, and all when they are asked for. */
class MoreList extends LaterElement {
  static properties = { items: { attribute: false }, each: { attribute: false }, all: { state: true } };

  render() {
    const shown = this.all ? this.items : this.items.slice(0, FIRST);
    return html`<ul class="plain">${shown.map((one) => this.each(one))}</ul>
      ${this.items.length > FIRST ? html`<button type="button" @click=${() => (this.all = !this.all)}>${
        this.all ? texts.answer.showLess : texts.answer.showAll(this.items.length)}</button>` : nothing}`;
  }
}

customElements.define('more-list', MoreList);

/** Such a list of entries, each drawn by a function. */
export const more = (items, each) => html`<more-list .items=${items} .each=${each}></more-list>`;
