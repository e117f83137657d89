import { html, nothing } from 'lit';
import { signIn } from '../ask.js';
import { held, hold } from '../key.js';
import { PageElement } from '../parts/element.js';
import { shown } from '../parts/states.js';
import { texts } from './texts.js';

const said = texts.key;
const NOT_LET_IN = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** Whether somebody was refused for who he is. */
export const isNotLetIn = (error) => NOT_LET_IN.includes(error?.code);

/** What went wrong with a change, in words. */
export function trouble(error) {
  if (!isNotLetIn(error)) return error.message || error.code;
  const role = (error.role ?? '').toLowerCase();
  return error.code === 'FORBIDDEN' ? said.lacks(role) : said.needs(role);
}

/** An answer that only some callers get: shown to these, and to others by which key they would get it. */
export function guarded(answer, role, view, rows) {
  if (!isNotLetIn(answer.error)) return shown(answer, view, rows);
  return html`<sign-in role-needed=${role} .lacks=${answer.error.code === 'FORBIDDEN'}></sign-in>`;
}

/** Where a key is typed, or left. */
class SignIn extends PageElement {
  static properties = { role: { attribute: 'role-needed' }, lacks: { attribute: false }, wrong: { state: true }, busy: { state: true } };

  #heard = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    addEventListener('key', this.#heard);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('key', this.#heard);
  }

  render() {
    if (held() && !this.lacks) {
      return html`<p class="signed note">${said.in} <button type="button" @click=${() => hold(null)}>${said.leave}</button></p>`;
    }
    return html`<form class="sign-in" @submit=${this.#enter}>
      <p><strong>${this.lacks ? said.lacks(this.role) : said.needs(this.role)}</strong></p>
      <p class="sign-in-row"><label>${said.label} <input type="password" name="key" autocomplete="off" spellcheck="false" aria-describedby="key-kept"
        aria-invalid=${this.wrong ? 'true' : 'false'}></label>
        <button type="submit" class="first" ?disabled=${this.busy}>${said.enter}</button>
        ${held() ? html`<button type="button" @click=${() => hold(null)}>${said.leave}</button>` : nothing}</p>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
      <p class="note" id="key-kept">${said.kept}</p></form>`;
  }

  async #enter(event) {
    event.preventDefault();
    const field = this.querySelector('input');
    const key = field.value.trim();
    if (!key) return (this.wrong = said.empty);
    this.busy = true;
    try {
      await signIn(key);
      field.value = '';
      this.wrong = null;
    } catch (error) {
      this.wrong = error.code === 'UNAUTHENTICATED' ? said.wrong : error.message;
    }
    return (this.busy = false);
  }
}

customElements.define('sign-in', SignIn);
