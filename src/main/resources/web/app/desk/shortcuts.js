import { html } from 'lit';
import { here } from '../routes.js';
import { texts } from './texts.js';

const said = texts.review;
const NAME = 'monazite.shortcuts';
const TYPED_INTO = 'input, select, textarea, [contenteditable]';

/** Single keys that do something while their host is shown. They can be switched off, as WCAG 2.1.4 asks. */
export class Shortcuts {
  constructor(host, actions) {
    Object.assign(this, { host, actions, on: wanted() });
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
    if (!action || aside || typing || !(this.on || event.key === 'Escape')) return;
    event.preventDefault();
    action();
  }

  /** Which keys there are, and the switch. */
  legend() {
    return html`<div class="shortcuts note"><label class="check"><input type="checkbox" .checked=${this.on} @change=${(event) => this.#switch(event.target.checked)}>${said.shortcuts}</label>
      ${[['a', said.accept], ['r', said.reject], ['e', said.amend], ['n', said.next], ['p', said.previous], ['u', said.undo]].map(([key, name]) =>
        html`<span><kbd>${key}</kbd> ${name}</span>`)}</div>`;
  }

  #switch(on) {
    this.on = on;
    try {
      localStorage.setItem(NAME, on ? 'on' : 'off');
    } catch {
      // Storage is shut off: the choice lasts as long as the page.
    }
    this.host.requestUpdate();
  }
}

function wanted() {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}
