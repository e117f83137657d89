import { html, nothing } from 'lit';
import { number } from '../words.js';
import { PageElement } from '../parts/element.js';
import { texts } from './texts.js';

const said = texts.loads;
const MINUTE = 60;

/** How much of its present part a load is through with, from 0 to 1; null where its end is not known. */
function done({ part, rows, rowsOf, bytes, bytesOf }) {
  const [now, of] = part === 'READING' ? [bytes, bytesOf] : [rows, rowsOf];
  return of ? Math.min(1, now / of) : null;
}

const nameOf = (load) => load.file ?? load.cause;
const lasting = (seconds) => (seconds < 2 * MINUTE ? said.seconds(number(Math.ceil(seconds))) : said.minutes(number(Math.ceil(seconds / MINUTE))));

/** The loads that run, each with its rows, rate and time left. Who only hears it is told of each part and each quarter, no more. */
class RunningLoads extends PageElement {
  static properties = { loads: { attribute: false } };

  #heard = new Map();
  #told = '';

  willUpdate() {
    const news = this.loads.filter((load) => this.#heard.get(load.id) !== this.#step(load));
    this.#heard = new Map(this.loads.map((load) => [load.id, this.#step(load)]));
    if (news.length) this.#told = news.map((load) => said.heard(nameOf(load), said.parts[load.part], Math.floor((done(load) ?? 0) * 4) * 25)).join(' ');
  }

  #step = (load) => `${load.part} ${Math.floor((done(load) ?? 0) * 4)}`;

  render() {
    return html`${this.loads.length ? html`<ul class="plain running" aria-label=${said.running}>${this.loads.map((load) => this.#load(load))}</ul>` : nothing}
      <p class="unseen" role="status">${this.#told}</p>`;
  }

  #load(load) {
    const part = done(load);
    const figures = [load.rowsOf ? said.rowsOf(number(load.rows), number(load.rowsOf)) : said.rowsSoFar(number(load.rows)), load.rowsPerSecond && said.rate(number(load.rowsPerSecond)),
      load.secondsLeft !== null && said.left(lasting(load.secondsLeft))];
    return html`<li><strong>${nameOf(load)}</strong> <span class="mark health-running">${load.dryRun ? said.triedNow : said.running}</span>
      <span class="block">${said.parts[load.part]}: ${figures.filter(Boolean).join(' · ')}</span>
      ${part === null ? html`<progress aria-label=${nameOf(load)}></progress>` : html`<progress max="1" .value=${part} aria-label=${nameOf(load)}></progress>`}</li>`;
  }
}

customElements.define('running-loads', RunningLoads);
