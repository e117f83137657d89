import { html, nothing } from 'lit';
import { Answer, change } from '../ask.js';
import { texts } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { empty } from '../parts/states.js';
import { guarded, trouble } from '../desk/sign-in.js';
import { addressOfQuestion, questionFrom } from './question.js';

const said = texts.saved;
const SAVED = '{ savedScenarios { id name savedAt knownAt validOn question path } }';
const KEEP = `mutation Keep($name: String!, $scenario: ScenarioInput!, $buyersIn: [ID!], $includeControlled: Boolean, $knownAt: DateTime, $validOn: Date) {
  saveScenario(name: $name, scenario: $scenario, buyersIn: $buyersIn, includeControlled: $includeControlled, knownAt: $knownAt, validOn: $validOn) { scenario { id } }
}`;
const FORGET = 'mutation Forget($id: ID!) { removeScenario(id: $id) { scenario { id } } }';

/** The scenarios that the reader keeps; the present one can be put beside them. */
class SavedScenarios extends PageElement {
  static properties = { variables: { attribute: false }, recordedAt: {}, message: { state: true }, wrong: { state: true }, busy: { state: true } };

  #answer = new Answer(this, SAVED, () => ({}), { live: true });

  render() {
    return html`<div class="saved-room"><p class="note">${said.lead}</p>
      ${guarded(this.#answer, 'analyst', ({ savedScenarios }) => html`${this.variables ? this.#form() : nothing}
        ${savedScenarios.length ? this.#table(savedScenarios) : empty(said.none)}`, 2)}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}<p class="note saved-outcome" role="status">${this.message ?? ''}</p></div>`;
  }

  #form() {
    return html`<form class="saved-form" @submit=${this.#keep}><label>${said.name} <input name="name" maxlength="200" required aria-required="true" autocomplete="off"></label>
      <button type="submit" ?disabled=${this.busy}>${said.keep}</button></form>`;
  }

  #table(saved) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${said.title}><table><thead><tr><th>${said.name}</th><th>${said.asOf}</th><th>${said.open}</th><td></td></tr></thead>
      <tbody>${saved.map((one) => this.#row(one))}</tbody></table></div>`;
  }

  #row(one) {
    const question = questionFrom(JSON.parse(one.question));
    const then = question && addressOfQuestion(question, { on: one.validOn, known: one.knownAt });
    return html`<tr><th scope="row">${one.name}</th><td><time datetime=${one.knownAt}>${one.knownAt.slice(0, 16).replace('T', ' ')} UTC</time></td>
      <td class="ways">${question ? html`<a href=${then}>${said.then}</a> <a href=${addressOfQuestion(question)}>${said.now}</a>` : html`<small>${said.apart}</small>`}
        <a href=${one.path} target="_blank" rel="noopener">${said.report}</a></td>
      <td class="row-actions"><button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.#copy(one)} aria-label=${said.linkName(one.name)}>${said.link}</button>
        <button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.#change(FORGET, { id: one.id }, said.forgotten(one.name))} aria-label=${said.forgetName(one.name)}>${said.forget}</button></td></tr>`;
  }

  async #keep(event) {
    event.preventDefault();
    const field = event.target.elements.name;
    const name = field.value.trim();
    if (!name) return (this.wrong = said.nameNeeded);
    const { at, ...asked } = this.variables;
    const clocks = { knownAt: at?.snapshot ? this.recordedAt : (at?.knownAt ?? null), validOn: at?.validOn ?? null };
    if (await this.#change(KEEP, { name, ...asked, ...clocks }, said.kept(name))) field.value = '';
    return true;
  }

  async #copy(one) {
    await navigator.clipboard.writeText(new URL(one.path, location.href).href);
    this.message = said.copied;
  }

  async #change(mutation, variables, done) {
    this.busy = true;
    try {
      await change(mutation, variables);
      Object.assign(this, { message: done, wrong: null });
      await this.#answer.refresh();
      return true;
    } catch (error) {
      this.wrong = trouble(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('saved-scenarios', SavedScenarios);
