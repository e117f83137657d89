import { html, nothing } from 'lit';
import { Answer, ask } from '../ask.js';
import { here } from '../routes.js';
import { texts } from '../texts.js';
import { word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { Further, onward } from '../parts/further.js';
import { link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { FOUND } from './queries.js';

/** All that fits what was typed into the search field. */
class SearchView extends PageElement {
  static properties = { address: {} };

  #further = new Further(this);
  #text = () => (here().query.get('q') ?? '').trim().slice(0, 200);
  #answer = new Answer(this, FOUND, () => (this.#text() ? { text: this.#text() } : null));

  render() {
    const title = this.#text() ? texts.search.title(this.#text()) : texts.search.begin;
    document.title = `${title} – ${texts.product}`;
    return html`<div class="page"><h1>${title}</h1>
      ${this.#text() ? shown(this.#answer, ({ search }) => this.#found(search)) : nothing}</div>`;
  }

  #found(search) {
    const text = this.#text();
    const list = this.#further.whole(search, async (after) => (await ask(FOUND, { text, after })).search);
    if (!list.nodes.length) return empty(texts.search.none);
    return html`<ul class="found">${list.nodes.map((one) => html`<li>
      ${link(one)} <small class="kind">${word(one.__typename.toUpperCase())}</small>${one.aliases.length ? html`<small>${one.aliases.slice(0, 4).join(' · ')}</small>` : nothing}</li>`)}</ul>${onward(list)}`;
  }
}

customElements.define('search-view', SearchView);
