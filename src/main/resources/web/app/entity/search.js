import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { here } from '../routes.js';
import { texts } from '../texts.js';
import { word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { FOUND } from './queries.js';

/** All that fits what was typed into the search field. */
class SearchView extends PageElement {
  static properties = { address: {} };

  #text = () => (here().query.get('q') ?? '').trim().slice(0, 200);
  #answer = new Answer(this, FOUND, () => (this.#text() ? { text: this.#text() } : null));

  render() {
    const title = this.#text() ? texts.search.title(this.#text()) : texts.search.begin;
    document.title = `${title} – ${texts.product}`;
    return html`<div class="page"><h1>${title}</h1>
      ${this.#text() ? shown(this.#answer, ({ search }) => (search.nodes.length ? html`<ul class="found">${search.nodes.map((one) => html`<li>
        ${link(one)} <small class="kind">${word(one.__typename.toUpperCase())}</small>${one.aliases.length ? html`<small>${one.aliases.slice(0, 4).join(' · ')}</small>` : nothing}</li>`)}</ul>`
        : empty(texts.search.none))) : nothing}</div>`;
  }
}

customElements.define('search-view', SearchView);
