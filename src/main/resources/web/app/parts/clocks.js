import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { go, here, withQuery } from '../routes.js';
import { texts } from '../texts.js';
import { PageElement } from './element.js';

const said = texts.clocks;
const FIRST_YEAR = 2005;
const MONTHS = 12;
const STATES = '{ snapshots(last: 100) { nodes { id recordedAt loads } } }';

/** What the address says of both clocks, to be taken along from one address to another. */
export const clocksHere = () => ({ on: here().query.get('on') ?? '', known: here().query.get('known') ?? '' });

/** The same as the schema takes it; null where the present is asked for. */
export function asOf() {
  const { on, known } = clocksHere();
  if (!on && !known) return null;
  return { ...(on && { validOn: on }), ...(known && { [known.startsWith('snapshot:') ? 'snapshot' : 'knownAt']: known }) };
}

const monthOf = (day) => (Number(day.slice(0, 4)) - FIRST_YEAR) * MONTHS + Number(day.slice(5, 7)) - 1;
const dayOf = (month) => `${FIRST_YEAR + Math.floor(month / MONTHS)}-${String((month % MONTHS) + 1).padStart(2, '0')}-01`;
/** The present day, as the second clock takes it. */
export const today = () => new Date().toISOString().slice(0, 10);

/** A slider over each clock: the day on which things must hold, and the load up to which the graph is read. */
class TimeClocks extends PageElement {
  static properties = { address: {}, moved: { state: true } };

  #states = new Answer(this, STATES, () => ({}), { live: true });

  willUpdate() {
    this.moved ??= {};
  }

  render() {
    const set = asOf() !== null;
    return html`<details class="clocks" ?open=${set}><summary>${said.title}${set ? html` <span class="mark">${said.set}</span>` : nothing}</summary>
      <div class="clock-room" role="group" aria-label=${said.title}>${this.#validOn()}${this.#known()}
      ${set ? html`<button type="button" @click=${() => go(withQuery({ on: null, known: null }))}>${said.now}</button>` : nothing}</div></details>`;
  }

  #validOn() {
    const { on } = clocksHere();
    const last = monthOf(today());
    const at = this.moved.on ?? (on ? monthOf(on) : last);
    const shown = this.moved.on === undefined ? on || said.today : dayOf(at);
    return this.#slider(said.validOn, last, at, shown, 'on', (month) => (month === last ? null : dayOf(month)));
  }

  #known() {
    const states = this.#states.data?.snapshots.nodes ?? [];
    if (states.length < 2) return nothing;
    const { known } = clocksHere();
    const found = states.findIndex((one) => one.id === known);
    const last = states.length - 1;
    const at = this.moved.known ?? (found < 0 ? last : found);
    const present = at === last;
    const shown = present && !(known && found < 0) ? said.present : said.state(states[at].recordedAt.slice(0, 16).replace('T', ' '), states[at].loads);
    return this.#slider(said.known, last, at, known && found < 0 ? known : shown, 'known', (place) => (place === last ? null : states[place].id));
  }

  #slider(label, most, at, shown, name, valueOf) {
    const move = (event) => (this.moved = { ...this.moved, [name]: Number(event.target.value) });
    const set = (event) => {
      this.moved = {};
      go(withQuery({ [name]: valueOf(Number(event.target.value)) }));
    };
    return html`<label class="clock"><span>${label}</span><input type="range" min="0" max=${most} step="1" .value=${String(at)} aria-valuetext=${shown} @input=${move} @change=${set}>
      <output>${shown}</output></label>`;
  }
}

customElements.define('time-clocks', TimeClocks);
