import { html } from 'lit';
import { here } from '../routes.js';
import { texts } from './texts.js';

const said = texts.review;
const NAME = 'monazite.shortcuts';
const TYPED_INTO = 'input, select, textarea, [contenteditable]';

let on = wanted();

/**
 * Single keys that do something while their host is shown, pressed where `heeds` says yes. They can be switched off, for
 * all hosts at once, as WCAG 2.1.4 asks.
 */
export class Shortcuts {
  constructor(host, actions, heeds = () => true) {
    Object.assign(this, { host, actions, heeds });
    host.addController(this);
  }

  hostConnected() {
    this.listener = (event) => this.#pressed(event);
    addEventListener('keydown', this.listener);
  }

  hostDisconnected() {
    removeEventListener('keydown', this.listener);
  }

  #pressed(event) {
    const aside = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || here().query.has('evidence');
    const typing = event.target.matches?.(TYPED_INTO) && event.key !== 'Escape';
    const action = this.actions[event.key];
    if (!action || aside || typing || !this.heeds(event.target) || !(on || event.key === 'Escape')) return;
    event.preventDefault();
    action();
  }

  /** Which keys there are, and the switch. */
  legend(names) {
    return html`<div class="shortcuts note"><label class="check"><input type="checkbox" .checked=${on} @change=${(event) => this.#switch(event.target.checked)}>${said.shortcuts}</label>
      ${pressed(names)}</div>`;
  }

  /** The keys alone, where the switch stands elsewhere. */
  keys(names) {
    return html`<div class="shortcuts note">${pressed(names)}</div>`;
  }

  #switch(wish) {
    on = wish;
    try {
      localStorage.setItem(NAME, on ? 'on' : 'off');
    } catch {
      // Storage is shut off: the choice lasts as long as the page.
    }
    this.host.requestUpdate();
  }
}

const pressed = (names) => names.map(([key, name]) => html`<span><kbd>${key}</kbd> ${name}</span>`);

function wanted() {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}
