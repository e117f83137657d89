import { html, nothing } from 'lit';
import { hasPage, openEvidence } from '../routes.js';
import { amount, basis, isKnown, percent, word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { link } from '../parts/links.js';
import { fieldsOf, figureField, valuesOf } from './fields.js';
import { quoteOf } from './quote.js';
import { texts } from './texts.js';

const said = texts.review;

/** The claim in hand: its sentence, what it would say, what is known beside it, and what can be done. */
class ClaimProposal extends PageElement {
  static properties = { proposal: { attribute: false }, names: { attribute: false }, intent: { attribute: false }, wrong: { attribute: false }, message: { attribute: false },
    position: {}, undoable: { type: Boolean }, busy: { type: Boolean }, missing: { state: true } };

  willUpdate(changed) {
    if (changed.has('proposal') || changed.has('intent')) this.missing = null;
  }

  updated(changed) {
    if (changed.has('intent') && this.intent) this.querySelector('.decision input')?.focus();
  }

  render() {
    const { claim, standing, score, kind } = this.proposal;
    return html`<section class="proposal" aria-labelledby="in-hand">
      <p class="eyebrow">${this.position} · ${word(kind)}${score === null ? nothing : html` · ${said.sure(percent(score))}`}
        <span class="mark ${standing === 'DIFFERS' ? 'disputed' : ''}" title=${said.standingNote[standing]}>${said.standing[standing]}</span></p>
      <h2 id="in-hand" tabindex="-1">${quoteOf(claim)}</h2>
      <p class="source">${link({ id: claim.article.id, name: claim.article.title })} · ${[claim.article.publisher?.name, claim.article.publishedOn, claim.assertedBy].filter(Boolean).join(' · ')}</p>
      ${claim.note ? html`<p class="note">${said.note}: ${claim.note}</p>` : nothing}
      <h3>${said.says}</h3>${this.#statement()}
      <p class="actions">${this.#button('accept', 'a', () => this.#take('accept'), 'first')}${this.#button('reject', 'r', () => this.#tell('want', 'reject'))}
        ${this.#button('amend', 'e', () => this.#tell('want', 'amend'))}${this.#button('previous', 'p', () => this.#tell('step', -1), 'quiet')}${this.#button('next', 'n', () => this.#tell('step', 1), 'quiet')}
        ${this.#button('undo', 'u', () => this.#tell('undo'), 'quiet', !this.undoable)}<span class="note" aria-hidden="true">${this.message ?? ''}</span></p>
      ${this.intent ? this.#decision() : nothing}
      ${this.wrong || this.missing ? html`<p class="wrong" role="alert">${this.wrong ?? this.missing}</p>` : nothing}
      ${this.#beside(said.known, this.proposal.known)}${this.#beside(said.others, this.proposal.others, true)}</section>`;
  }

  #statement() {
    const { claim, kind } = this.proposal;
    const { quantity, qualifier } = claim.value;
    const rows = fieldsOf(this.proposal);
    return html`<dl class="statement">${isKnown(quantity) ? html`<div><dt>${figureField(kind)}</dt><dd><strong>${amount(quantity)}</strong> <span class="basis">${basis(quantity)}</span>
        ${qualifier && qualifier !== 'EXACT' ? html`<small>${word(qualifier)}</small>` : nothing}</dd></div>` : nothing}
      ${rows.map(({ field, values }) => html`<div><dt>${word(field)}</dt><dd>${values.map((value, place) => html`${place ? ', ' : nothing}${this.#value(value)}`)}</dd></div>`)}
      ${claim.stance === 'DENIES' ? html`<div><dd><span class="mark disputed">${said.denies}</span></dd></div>` : nothing}</dl>`;
  }

  #value(value) {
    if (/^[a-z]+:\S/.test(value) && hasPage(value)) return link({ id: value, name: this.names(value) });
    return /^[A-Z][A-Z_]+$/.test(value) ? word(value) : value;
  }

  #button(name, key, action, style = '', off = false) {
    return html`<button type="button" class=${style} aria-keyshortcuts=${key} ?disabled=${this.busy || off} @click=${action}>${said[name]}</button>`;
  }

  #decision() {
    const amending = this.intent === 'amend';
    return html`<form class="decision" @submit=${this.#submit}>
      ${amending ? html`<fieldset><legend>${said.fields}</legend><p class="note">${said.fieldsNote}</p><div class="fields">${valuesOf(this.proposal).map(([name, value]) =>
        html`<label>${name} <input name=${name} .value=${value} data-was=${value}></label>`)}</div></fieldset>` : nothing}
      <label class="reason">${said.reason} <input name="reason" maxlength="500" required aria-required="true"></label>
      <p class="actions"><button type="submit" class="first" ?disabled=${this.busy}>${amending ? said.amendNow : said.rejectNow}</button>
        <button type="button" @click=${() => this.#tell('want', null)}>${said.cancel}</button></p></form>`;
  }

  #submit(event) {
    event.preventDefault();
    const inputs = [...this.querySelectorAll('.decision input')];
    const reason = inputs.find((input) => input.name === 'reason').value.trim();
    const fields = inputs.filter((input) => input.name !== 'reason' && input.value.trim() !== input.dataset.was).map(({ name, value }) => ({ name, value: value.trim() }));
    if (!reason) this.missing = said.reasonNeeded;
    else if (this.intent === 'amend' && !fields.length) this.missing = said.changeSomething;
    else this.#take(this.intent, { reason, fields });
  }

  #beside(title, claims, proposed = false) {
    if (!claims.length) return nothing;
    return html`<h3>${title} <small>${claims.length}</small></h3><ul class="plain beside-claims">${claims.map((claim) => html`<li>
      ${isKnown(claim.value.quantity) ? html`<strong>${amount(claim.value.quantity)}</strong> ` : nothing}${claim.quote ? html`“${claim.quote}” ` : claim.worded ? html`“${claim.worded}” ` : nothing}
      <small>${link({ id: claim.article.id, name: claim.article.title })}</small>
      ${proposed ? html` <button type="button" class="quiet" @click=${() => this.#tell('show', claim.id)}>${said.show}</button>` : nothing}</li>`)}</ul>
      ${proposed ? nothing : html`<button type="button" class="figure" @click=${() => openEvidence(this.proposal.subject)}>${said.evidence}</button>`}`;
  }

  #take(decision, further = {}) {
    this.#tell('take', { decision, ...further });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('claim-proposal', ClaimProposal);
