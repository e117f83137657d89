import { html, nothing } from 'lit';
import { ask } from '../ask.js';
import { texts } from '../texts.js';
import { word } from '../words.js';
import { PageElement } from './element.js';

const FIND = `query Find($text: String!, $kinds: [EntityKind!]) {
  search(text: $text, kinds: $kinds, first: 12) { nodes { __typename id name aliases } }
}`;
const PAUSE = 120;

/** A field that finds entities while one types (WAI-ARIA combobox with a list). Fires `pick` with the entity chosen. */
class EntityCombobox extends PageElement {
  static properties = {
    kinds: { attribute: false },
    label: {},
    placeholder: {},
    found: { state: true },
    active: { state: true },
    open: { state: true },
  };

  #pause;
  #id = `combobox-${Math.random().toString(36).slice(2, 8)}`;
  #typed = '';
  #turn = 0;

  constructor() {
    super();
    Object.assign(this, { kinds: null, label: '', placeholder: '', found: [], active: -1, open: false });
  }

  render() {
    const list = `${this.#id}-list`;
    return html`
      <input type="text" role="combobox" autocomplete="off" spellcheck="false" aria-label=${this.label}
        placeholder=${this.placeholder} aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${list}
        aria-expanded=${this.open} aria-activedescendant=${this.active < 0 ? nothing : `${list}-${this.active}`}
        @input=${this.#type} @keydown=${this.#key} @blur=${this.#close} />
      <ul role="listbox" id=${list} aria-label=${this.label} ?hidden=${!this.open}>
        ${this.found.map((entity, place) => this.#option(entity, place, `${list}-${place}`))}
      </ul>
      <span class="none" ?hidden=${!this.open || this.found.length > 0}>${texts.search.none}</span>
      <span class="unseen" role="status">${this.open ? texts.search.some(this.found.length) : ''}</span>`;
  }

  #option(entity, place, id) {
    const alias = entity.aliases.find((name) => name.toLowerCase().includes(this.#typed.toLowerCase()));
    const other = alias && !entity.name.toLowerCase().includes(this.#typed.toLowerCase());
    return html`<li role="option" id=${id} aria-selected=${place === this.active}
      @mousedown=${(event) => event.preventDefault()} @click=${() => this.#pick(entity)}>
      <span>${entity.name}${other ? html` <small>${alias}</small>` : nothing}</span>
      <small class="kind">${word(entity.__typename.toUpperCase())}</small></li>`;
  }

  #type(event) {
    this.#typed = event.target.value.trim();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#find(), PAUSE);
  }

  async #find() {
    const text = this.#typed;
    if (!text) return this.#close();
    const turn = (this.#turn += 1);
    const found = await ask(FIND, { text: text.slice(0, 200), kinds: this.kinds }).catch(() => null);
    if (turn !== this.#turn) return undefined;
    this.found = found?.search.nodes ?? [];
    this.open = true;
    this.active = -1;
    return undefined;
  }

  #key(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && this.found.length) {
      event.preventDefault();
      const count = this.found.length;
      this.active = (Math.max(this.active, moves[event.key] < 0 ? 0 : -1) + moves[event.key] + count) % count;
      this.open = true;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
    } else if (event.key === 'Escape') {
      if (this.open) {
        event.stopPropagation();
        this.#close();
      } else {
        this.#clear();
      }
    }
  }

  #enter() {
    if (this.open && this.active >= 0) this.#pick(this.found[this.active]);
    else if (this.#typed) {
      this.#close();
      this.dispatchEvent(new CustomEvent('enter', { detail: this.#typed }));
    }
  }

  #pick(entity) {
    this.#clear();
    this.dispatchEvent(new CustomEvent('pick', { detail: entity }));
  }

  #clear() {
    this.#close();
    this.#typed = '';
    this.querySelector('input').value = '';
  }

  /** What is still looked for comes too late. */
  #close() {
    clearTimeout(this.#pause);
    this.#turn += 1;
    this.open = false;
    this.active = -1;
  }
}

customElements.define('entity-combobox', EntityCombobox);
