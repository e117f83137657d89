import { html, nothing } from 'lit';
import { Answer, change, forget } from '../ask.js';
import { go, here, withQuery } from '../routes.js';
import { texts as common } from '../texts.js';
import { number, word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { empty, shown } from '../parts/states.js';
import { ACTIONS, LOADS } from './queries.js';
import { faults } from './faults.js';
import { trouble } from './sign-in.js';
import { texts } from './texts.js';
import { when } from './when.js';
import './running.js';
import './send.js';

const said = texts.loads;
const STATES = ['COMMITTED', 'UNCHANGED', 'REFUSED', 'DRY_RUN', 'FAILED'];
const [SOON, LATER] = [1_500, 15_000];

/** What comes in: a file to send, the sources, and all loads with what was refused. It is asked anew while it is looked at. */
class IntakeDesk extends PageElement {
  static properties = { address: {}, open: { state: true }, message: { state: true }, wrong: { state: true } };

  #answer = new Answer(this, LOADS, () => ({ source: here().query.get('source'), state: here().query.get('state') }), { live: true });
  #timer = null;
  #sending = false;

  connectedCallback() {
    super.connectedCallback();
    this.open = new Set();
    this.#wait();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #wait() {
    const { runningLoads = [], sources = [] } = this.#answer.data ?? {};
    const runs = this.#sending || runningLoads.length || sources.some((source) => source.health === 'RUNNING');
    this.#timer = setTimeout(async () => {
      if (!document.hidden && !this.#answer.error) await this.#answer.refresh();
      if (this.isConnected) this.#wait();
    }, runs ? SOON : LATER);
  }

  render() {
    document.title = `${said.title} – ${common.product}`;
    return html`<div class="page desk"><header class="desk-head"><div><h1>${said.title}</h1><p class="lead">${said.lead}</p></div></header>
      <sign-in role-needed="loader"></sign-in>
      <send-file @leaving=${this.#leaving} @landed=${this.#landed}></send-file>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}<p class="note" role="status">${this.message ?? ''}</p>
      ${shown(this.#answer, (data) => html`${this.#sources(data.sources)}${this.#runs(data)}`, 10)}</div>`;
  }

  #sources(sources) {
    return html`<section class="wide" aria-labelledby="sources"><h2 id="sources">${said.sources}</h2>
      ${sources.length ? html`<div class="scroll" tabindex="0" role="group" aria-labelledby="sources"><table>
        <thead><tr><th>${said.source}</th><th>${said.health}</th><th>${said.schedule}</th><th>${said.last}</th><th>${said.nextRun}</th><th><span class="unseen">${said.run}</span></th></tr></thead>
        <tbody>${sources.map((source) => this.#source(source))}</tbody></table></div>` : empty(said.noSources)}</section>`;
  }

  #source(source) {
    const { name, health } = source;
    const paused = health === 'PAUSED';
    return html`<tr><th scope="row">${name} <small class="block">${source.form} · ${source.where}</small></th>
      <td><span class="mark health-${health.toLowerCase()}">${said.health_words[health]}</span>${source.failures ? html` <small class="block">${said.failing(source.failures, when(source.failingSince))}</small>` : nothing}</td>
      <td>${source.schedule ?? said.byHand}</td><td>${source.lastSuccess ? when(source.lastSuccess) : said.never}</td><td>${source.nextRun ? when(source.nextRun) : '–'}</td>
      <td class="row-actions"><button type="button" aria-label=${said.runName(name)} ?disabled=${health === 'RUNNING'} @click=${() => this.#act('run', name)}>${said.run}</button>
        <button type="button" aria-label=${paused ? said.resumeName(name) : said.pauseName(name)} @click=${() => this.#act(paused ? 'resume' : 'pause', name)}>${paused ? said.resume : said.pause}</button></td></tr>`;
  }

  #runs({ loads, runningLoads, sources }) {
    const { query } = here();
    const choose = (name) => (event) => go(withQuery({ [name]: event.target.value }));
    return html`<section class="wide" aria-labelledby="runs"><h2 id="runs">${said.runs} <small>${loads.totalCount}</small></h2>
      <running-loads .loads=${runningLoads}></running-loads>
      <div class="choices"><label>${said.state} <select @change=${choose('state')}><option value="">${said.anyState}</option>${STATES.map((one) =>
        html`<option value=${one} ?selected=${one === query.get('state')}>${word(one)}</option>`)}</select></label>
      ${sources.length ? html`<label>${said.source} <select @change=${choose('source')}><option value="">${said.anyState}</option>${sources.map(({ name }) =>
        html`<option value=${name} ?selected=${name === query.get('source')}>${name}</option>`)}</select></label>` : nothing}</div>
      ${loads.nodes.length ? html`<div class="scroll" tabindex="0" role="group" aria-labelledby="runs"><table class="runs">
        <thead><tr><th>${said.began}</th><th>${said.from}</th><th>${said.state}</th><th class="n">${said.rows}</th><th class="n">${said.refused}</th><th class="n">${said.newClaims}</th><th class="n">${said.retired}</th></tr></thead>
        <tbody>${loads.nodes.map((load) => this.#load(load))}</tbody></table></div>` : empty(said.noRuns)}</section>`;
  }

  #load(load) {
    const open = this.open.has(load.id);
    const toggle = () => {
      this.open = new Set(this.open);
      if (!this.open.delete(load.id)) this.open.add(load.id);
    };
    return html`<tr><th scope="row"><div class="folded"><button type="button" class="quiet fold" aria-expanded=${open} aria-label=${said.open(when(load.startedAt))} @click=${toggle}>${open ? '−' : '+'}</button>
        <span>${when(load.startedAt)}</span></div></th><td class="cause">${load.source ?? load.file ?? load.cause}</td><td><span class="mark state-${load.state.toLowerCase()}">${word(load.state)}</span></td>
        <td class="n">${number(load.rowsRead)}</td><td class="n">${number(load.rowsRefused)}</td><td class="n">${number(load.claimsNew)}</td><td class="n">${number(load.claimsRetired)}</td></tr>
      ${open ? html`<tr class="inner"><td colspan="7">${this.#more(load)}</td></tr>` : nothing}`;
  }

  #more(load) {
    const seconds = Math.max(0, (Date.parse(load.endedAt) - Date.parse(load.startedAt)) / 1000);
    const parts = [`${said.by} ${load.cause}`, load.file, said.took(number(seconds)), said.bytes(number(load.bytes / 1024)), load.version !== null && said.version(load.version)];
    return html`<p>${parts.filter(Boolean).join(' · ')}</p>
      ${load.problem ? html`<p class="wrong">${load.problem.code}: ${load.problem.message ?? ''}</p>` : nothing}
      ${load.checksum ? html`<p class="note checksum">${said.checksum} ${load.checksum}</p>` : nothing}
      ${load.rowsRefused ? faults(load.id, load.refused, load.rowsRefused) : nothing}
      ${load.source && load.rowsRefused ? html`<button type="button" @click=${() => this.#act('retry', load.id)}>${said.retry}</button>` : nothing}`;
  }

  async #act(action, name) {
    Object.assign(this, { wrong: null, message: '' });
    try {
      const [done] = Object.values(await change(ACTIONS[action], { name }));
      this.message = this.#outcome(action, name, done);
    } catch (error) {
      this.wrong = trouble(error);
    }
    await this.#answer.refresh();
    clearTimeout(this.#timer);
    this.#wait();
  }

  #outcome(action, name, done) {
    if (action === 'pause') return said.paused(name);
    if (action === 'resume') return said.resumed(name);
    const of = done.source.name;
    if (!done.begun) return said.busy(of);
    return done.running ? said.begun(of) : said.ended(of);
  }

  #leaving() {
    this.#sending = true;
    clearTimeout(this.#timer);
    this.#wait();
  }

  #landed() {
    this.#sending = false;
    forget();
    this.#answer.refresh();
  }
}

customElements.define('intake-desk', IntakeDesk);
