import { html, nothing } from 'lit';
import { ask } from '../ask.js';
import { texts } from '../texts.js';
import { PageElement } from './element.js';
import './combobox.js';

const NAMES = 'query Names($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }';

/** Entities that a part of the question names, each with its name, and a field for more. Fires `picked` with the ids. */
class EntityPicker extends PageElement {
  static properties = {
    ids: { attribute: false },
    kinds: { attribute: false },
    label: {},
    none: {},
    single: { type: Boolean },
    names: { state: true },
    adding: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { ids: [], kinds: null, label: '', none: '', single: false, names: {}, adding: false });
  }

  willUpdate() {
    const missing = this.ids.filter((id) => !(id in this.names));
    if (missing.length) this.#name(missing);
  }

  async #name(ids) {
    ids.forEach((id) => (this.names[id] = id.split(':')[1]));
    const data = await ask(NAMES, { ids }).catch(() => ({ nodes: [] }));
    data.nodes.filter((node) => node?.name).forEach((node) => (this.names[node.id] = node.name));
    this.requestUpdate();
  }

  render() {
    if (this.adding || (this.single && !this.ids.length)) return this.#group(this.ids.map((id) => this.#chip(id)), this.#field());
    if (this.single) return this.#group(this.#button(this.names[this.ids[0]] ?? '', 'chip named', '⌄'));
    return this.#group(this.ids.map((id) => this.#chip(id)), this.#button(this.ids.length ? '' : this.none, 'chip add', this.ids.length ? '+' : '⌄'));
  }

  #group(...content) {
    return html`<span class="picker" role="group" aria-label=${this.label}>${content}</span>`;
  }

  #field() {
    return html`<entity-combobox .kinds=${this.kinds} label=${this.label} placeholder=${this.label}
      @pick=${(event) => this.#add(event.detail)} @keydown=${this.#key}
      @focusout=${() => setTimeout(() => (this.adding = false), 150)}></entity-combobox>`;
  }

  #button(text, style, sign) {
    return html`<button type="button" class=${style} @click=${this.#ask}>${text || nothing}<span class="unseen">
      ${this.single ? texts.question.change : texts.question.add}: ${this.label}</span> <span aria-hidden="true">${sign}</span></button>`;
  }

  #chip(id) {
    if (this.single) return nothing;
    const remove = () => this.#change(this.ids.filter((other) => other !== id));
    return html`<span class="chip">${this.names[id] ?? nothing}<button type="button"
      aria-label=${texts.question.remove(this.names[id])} @click=${remove}>×</button></span>`;
  }

  async #ask() {
    this.adding = true;
    await this.updateComplete;
    await this.querySelector('entity-combobox').updateComplete;
    this.querySelector('input').focus();
  }

  /** Escape leaves the field; one with an open list keeps it for itself. */
  #key(event) {
    if (event.key === 'Escape' && this.adding) this.#leave();
  }

  /** Puts the focus where the field was opened. */
  async #leave() {
    this.adding = false;
    await new Promise((drawn) => setTimeout(drawn));
    this.querySelector(':scope > .picker > button')?.focus();
  }

  #add(entity) {
    this.names[entity.id] = entity.name;
    this.#leave();
    this.#change(this.single ? [entity.id] : [...new Set([...this.ids, entity.id])]);
  }

  #change(ids) {
    this.dispatchEvent(new CustomEvent('picked', { detail: ids }));
  }
}

customElements.define('entity-picker', EntityPicker);
