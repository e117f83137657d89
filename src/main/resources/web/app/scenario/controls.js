import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { word } from '../words.js';
import { PageElement } from '../parts/element.js';
import '../parts/picker.js';
import { shareOf } from './question.js';

const said = texts.question;
const SHOCKS = ['COMPANY', 'COUNTRY', 'FACILITY', 'AGREEMENT', 'MEASURE'];
const PARTIES = ['COUNTRY', 'COMPANY'];
const RATIONINGS = ['PROPORTIONAL', 'PRIORITY', 'DOMESTIC_FIRST'];

/** The question as a sentence whose parts can be changed. Fires `asked` with the question as it is then. */
class ScenarioControls extends PageElement {
  static properties = { question: { attribute: false }, periods: { attribute: false }, refused: { state: true } };

  /** That a share was refused is told until another question is asked. */
  willUpdate(changed) {
    if (changed.has('question') && JSON.stringify(changed.get('question')) !== JSON.stringify(this.question)) this.refused = false;
  }

  render() {
    const q = this.question;
    const refused = q.wrongShare || this.refused;
    return html`<form class="question" @submit=${(event) => event.preventDefault()}>
      <p class="sentence">
        <span>${said.if}</span> ${this.#entities('shock', said.shock, SHOCKS, '', true)}
        <span>${said.keepsBack}</span>
        <label class="share"><span class="unseen">${said.share}</span>
          <input type="number" min="0" max="100" step="any" .value=${String(q.share)} aria-describedby=${refused ? 'share-refused' : nothing} @change=${this.#share} />%</label>
        <span>${said.of}</span> ${this.#entities('materials', said.materials, ['MATERIAL'], said.all)}
        <span>${said.boundFor}</span> ${this.#entities('destinations', said.destinations, PARTIES, said.anywhere)}<span class="comma">,</span>
        <span>${said.who}</span> ${this.#entities('buyers', said.buyers, PARTIES, said.anybody)}
        <span>${said.loses}</span>
      </p>
      ${refused ? html`<p class="wrong" id="share-refused" role="alert">${said.wrongShare(q.wrongShare, q.share)}</p>` : nothing}
      <div class="further">
        <label>${said.rationing}
          <select @change=${(event) => this.#set({ rationing: event.target.value })}>${RATIONINGS.map((rule) =>
            html`<option value=${rule} ?selected=${rule === q.rationing}>${word(rule)}</option>`)}</select></label>
        <label>${said.period}
          <input class="period" list="periods" placeholder=${said.latest} .value=${q.period} @change=${(event) => this.#set({ period: event.target.value.trim() })} /></label>
        <datalist id="periods">${(this.periods ?? []).map((one) => html`<option value=${one}></option>`)}</datalist>
        ${q.shock.startsWith('company:') ? html`<label>${said.mode}
          <select @change=${(event) => this.#set({ stops: event.target.value })}>${Object.entries(said.modes).map(([mode, name]) =>
            html`<option value=${mode} ?selected=${mode === q.stops}>${name}</option>`)}</select></label>` : nothing}
        <label class="check"><input type="checkbox" .checked=${q.controlled}
          @change=${(event) => this.#set({ controlled: event.target.checked })} />${said.controlled}</label>
      </div>
    </form>`;
  }

  #entities(part, label, kinds, none, single = false) {
    const now = this.question[part];
    const set = (ids) => this.#set({ [part]: single ? (ids[0] ?? '') : ids });
    return html`<entity-picker .ids=${single ? (now ? [now] : []) : now} .kinds=${kinds} label=${label} none=${none}
      ?single=${single} @picked=${(event) => set(event.detail)}></entity-picker>`;
  }

  #share(event) {
    const { value } = event.target;
    const share = value === '' ? null : shareOf(value);
    if (share !== null) return this.#set({ share });
    event.target.value = String(this.question.share);
    this.refused = true;
    return undefined;
  }

  #set(change) {
    this.dispatchEvent(new CustomEvent('asked', { detail: { ...this.question, ...change } }));
  }
}

customElements.define('scenario-controls', ScenarioControls);
