import { html, nothing } from 'lit';
import { number, percent, word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { faults } from './faults.js';
import { post, formOf, KINDS } from './post.js';
import { texts } from './texts.js';

const said = texts.loads;

/** A file is dropped or chosen, tried without changing anything, and loaded once its report has been seen. */
class SendFile extends PageElement {
  static properties = { file: { state: true }, kind: { state: true }, over: { state: true }, step: { state: true }, sent: { state: true }, report: { state: true }, wrong: { state: true } };

  render() {
    return html`<section class="wide" aria-labelledby="send"><h2 id="send">${said.send}</h2>
      <div class=${this.over ? 'drop over' : 'drop'} @dragover=${this.#dragged} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
        ${this.file ? html`<p><strong>${this.file.name}</strong> <small>${said.bytes(number(this.file.size / 1024))}</small></p>` : nothing}
        <p><label class="chosen">${this.file ? nothing : said.drop} <span class="button">${this.file ? said.another : said.choose}</span>
          <input class="unseen" type="file" accept=".ndjson,.jsonl,.csv,.gz" @change=${(event) => this.#take(event.target.files[0])}></label></p>
        ${this.file && formOf(this.file.name).csv ? this.#kinds() : nothing}
      </div>
      ${this.step === 'trying' || this.step === 'sending' ? this.#progress() : nothing}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
      ${this.report ? this.#report() : nothing}</section>`;
  }

  #kinds() {
    return html`<p><label>${said.csv} <select aria-label=${said.kind} @change=${(event) => this.#ofKind(event.target.value)}><option value=""></option>
      ${KINDS.map((kind) => html`<option ?selected=${kind === this.kind}>${kind}</option>`)}</select></label></p>`;
  }

  #progress() {
    const whole = this.sent === 1;
    return html`<p class="progress" role="status">${this.step === 'trying' ? said.trying : said.sending}: ${whole ? said.working : said.progress(percent(this.sent))}
      ${whole ? html`<progress aria-label=${said.working}></progress>` : html`<progress max="1" .value=${this.sent} aria-label=${said.sending}></progress>`}</p>`;
  }

  #report() {
    const { state, counts, failures, findings, id } = this.report;
    const tried = this.step === 'tried';
    const figures = [[said.rows, counts.rowsRead], [said.refused, counts.rowsRefused], [said.newSources, counts.sourcesNew], [said.newClaims, counts.claimsNew],
      [said.known, counts.claimsUnchanged], [said.retired, counts.claimsRetired]];
    return html`<div class="report" role="status"><h3>${tried ? said.tried : said.sent} <span class="mark state-${state.toLowerCase()}">${word(state)}</span></h3>
      <dl class="traits">${figures.map(([name, count]) => html`<div><dt>${name}</dt><dd>${number(count)}</dd></div>`)}</dl>
      ${counts.rowsRefused ? faults(id, failures, counts.rowsRefused) : html`<p>${counts.claimsNew + counts.claimsRetired + counts.sourcesNew ? said.clean : said.nothingNew}</p>`}
      ${findings.length ? html`<p class="wrong">${said.findings}: ${findings.map((one) => one.check ?? one.message).join('; ')}</p>` : nothing}
      ${tried && counts.claimsNew + counts.claimsRetired + counts.sourcesNew && !findings.length ? html`<p class="actions"><button type="button" class="first" @click=${() => this.#send(false)}>${
        counts.rowsRefused ? said.loadGood : said.load}</button></p>` : nothing}</div>`;
  }

  #dragged(event) {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event) {
    event.preventDefault();
    this.over = false;
    this.#take(event.dataTransfer.files[0]);
  }

  #take(file) {
    if (!file) return;
    Object.assign(this, { file, report: null, wrong: null, step: null, kind: formOf(file.name).kind });
    this.#tryIt();
  }

  #ofKind(kind) {
    this.kind = kind;
    this.#tryIt();
  }

  #tryIt() {
    if (formOf(this.file.name).csv && !this.kind) this.wrong = said.needsKind;
    else this.#send(true);
  }

  async #send(dryRun) {
    Object.assign(this, { step: dryRun ? 'trying' : 'sending', sent: 0, wrong: null, report: null });
    this.dispatchEvent(new CustomEvent('leaving'));
    const { file } = this;
    const { report, trouble } = await post(file, this.kind, dryRun, (part) => (this.sent = part));
    if (file !== this.file) return;
    Object.assign(this, { step: dryRun ? 'tried' : 'sent', report, wrong: trouble });
    this.dispatchEvent(new CustomEvent('landed'));
  }
}

customElements.define('send-file', SendFile);
