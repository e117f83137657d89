import { html, nothing } from 'lit';
import { ask } from '../ask.js';
import { texts } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { link } from '../parts/links.js';
import { NEIGHBOURS } from './queries.js';

const said = texts.pages;
const FIRST = 6;
const MOST = 100;
const SORTS = [['suppliers', said.suppliers], ['buyers', said.buyers], ['owns', said.owns], ['agreements', said.agreements]];

/** Who stands around a party: a few of each sort with how many there are, each to be opened in turn. */
class PartyNeighbours extends PageElement {
  static properties = { party: { attribute: false }, opened: { state: true } };

  constructor() {
    super();
    this.opened = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('graph', this.#anew);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('graph', this.#anew);
  }

  /** Whoever is open is asked for again. */
  #anew = () => [...this.opened.keys()].forEach((id) => this.#open(id));

  willUpdate(changed) {
    if (changed.has('party') && changed.get('party')?.id !== this.party.id) {
      this.opened = new Map();
      this.#open(this.party.id);
    }
  }

  render() {
    return html`<section class="part wide neighbours" aria-labelledby="neighbours"><h2 id="neighbours">${said.neighbours}</h2>
      ${this.#around(this.party.id, [])}</section>`;
  }

  async #open(id, first = FIRST) {
    const data = await ask(NEIGHBOURS, { id, first }).catch(() => null);
    if (data?.node) this.opened = new Map(this.opened).set(id, data.node);
  }

  #close(id) {
    this.opened = new Map(this.opened);
    this.opened.delete(id);
  }

  #around(id, way) {
    const node = this.opened.get(id);
    if (!node) return nothing;
    const some = SORTS.filter(([sort]) => node[sort]?.totalCount);
    if (!some.length) return html`<p class="note">${texts.states.nothing}</p>`;
    return html`<div class="around">${some.map(([sort, title]) => {
      const { nodes, totalCount } = node[sort];
      return html`<div><h3>${title} <small>${totalCount}</small></h3>
        <ul class="plain">${nodes.map((one) => this.#neighbour(one.asset ?? one, [...way, id]))}</ul>
        ${totalCount > nodes.length && nodes.length < MOST ? html`<button type="button" class="quiet" @click=${() => this.#open(id, MOST)}>${said.more(totalCount - nodes.length)}</button>` : nothing}
        ${totalCount > nodes.length && nodes.length >= MOST ? html`<p class="note">${said.more(totalCount - nodes.length)}</p>` : nothing}</div>`;
    })}</div>`;
  }

  #neighbour(one, way) {
    const party = /^(company|country):/.test(one.id) && !way.includes(one.id);
    const open = party && this.opened.has(one.id);
    const toggle = () => (open ? this.#close(one.id) : this.#open(one.id));
    return html`<li class="folded">${party ? html`<button type="button" class="quiet fold" aria-expanded=${open} aria-label=${said.expand(one.name)} @click=${toggle}>${
      open ? '−' : '+'}</button>` : html`<span class="fold"></span>`}<span>${link(one)}</span>${open ? this.#around(one.id, way) : nothing}</li>`;
  }
}

customElements.define('party-neighbours', PartyNeighbours);
