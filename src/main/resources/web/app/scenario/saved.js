import { html, nothing } from 'lit';
import { Answer, change } from '../ask.js';
import { held } from '../key.js';
import { clocksHere } from '../parts/clocks.js';
import { PageElement } from '../parts/element.js';
import { empty } from '../parts/states.js';
import { guarded, trouble } from '../desk/sign-in.js';
import { texts } from '../texts.js';
import { addressOfQuestion, questionAsked } from './question.js';
import { KEEP, KEPT } from './queries.js';

const said = texts.saved;

/** The questions that the reader keeps, each with the answer of then under an address that lasts; and this one, to be kept. */
class SavedScenarios extends PageElement {
  static properties = { disruption: { attribute: false }, variables: { attribute: false }, message: { state: true }, wrong: { state: true }, busy: { state: true } };

  #kept = new Answer(this, KEPT, () => (held() ? {} : null), { live: true });

  render() {
    return html`<details class="saved"><summary id="saved">${said.title}</summary><p class="note">${said.lead}</p>
      ${held() ? guarded(this.#kept, 'analyst', ({ savedScenarios }) => this.#desk(savedScenarios)) : html`<sign-in role-needed="analyst"></sign-in>`}
      <p role="status" class="note">${this.message ?? ''}</p></details>`;
  }

  #desk(scenarios) {
    return html`<form class="keep" @submit=${this.#keep}><label>${said.name} <input name="name" maxlength="200" required></label>
        <button type="submit" ?disabled=${this.busy}>${said.keep}</button></form>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
      ${scenarios.length ? html`<div class="scroll" tabindex="0" role="group" aria-labelledby="saved"><table>
        <thead><tr><th>${said.name}</th><th>${said.savedAt}</th><th>${said.answers}</th><th></th></tr></thead>
        <tbody>${scenarios.map((one) => html`<tr><th scope="row">${one.name}</th><td>${one.savedAt.slice(0, 10)}</td>
          <td><a href=${one.path} target="_blank" rel="noopener">${said.then}</a>${this.#now(one)}</td>
          <td><button type="button" class="quiet" aria-label="${said.forget}: ${one.name}" ?disabled=${this.busy} @click=${() => this.#forget(one)}>${said.forget}</button></td></tr>`)}</tbody></table></div>`
        : empty(said.none)}`;
  }

  /** A question of several shocks does not fit into the controls; its report is there all the same. */
  #now(one) {
    const question = questionAsked(JSON.parse(one.question));
    return question ? html` · <a href=${addressOfQuestion(question)}>${said.now}</a>` : nothing;
  }

  #keep(event) {
    event.preventDefault();
    const form = event.target;
    const { scenario, buyersIn, includeControlled } = this.variables;
    const { on, known } = clocksHere();
    const name = form.elements.name.value.trim();
    this.#change(KEEP.save, {
      name, scenario, buyersIn, includeControlled, validOn: on || null, knownAt: known ? this.disruption.snapshot.recordedAt : null,
    }, () => {
      form.reset();
      return said.done(name);
    });
  }

  #forget({ id, name }) {
    this.#change(KEEP.remove, { id }, () => said.gone(name));
  }

  async #change(mutation, variables, then) {
    this.busy = true;
    try {
      await change(mutation, variables);
      Object.assign(this, { message: then(), wrong: null });
      await this.#kept.refresh();
    } catch (error) {
      this.wrong = trouble(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('saved-scenarios', SavedScenarios);
