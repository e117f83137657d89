import { html, nothing } from 'lit';
import { Answer, change } from '../ask.js';
import { percent, word } from '../words.js';
import { texts as common } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { MATCHES, PAIRS } from './queries.js';
import { guarded, trouble } from './sign-in.js';
import { texts } from './texts.js';

const said = texts.matches;

/** Companies and deposits that may be one and the same, what a reviewer says of them, and what was said and holds. */
class MatchList extends PageElement {
  static properties = { open: { state: true }, wrong: { state: true }, message: { state: true }, busy: { state: true } };

  #alike = new Answer(this, MATCHES, () => ({}), { live: true });
  #decided = new Answer(this, PAIRS.decided, () => ({}), { live: true });

  updated(changed) {
    if (changed.has('open') && this.open) this.querySelector('.decision input')?.focus();
  }

  render() {
    return html`<section class="wide" aria-labelledby="matches"><h2 id="matches">${said.title}</h2><p class="note">${said.lead}</p>
      <p role="status" class="note">${this.message ?? ''}</p>
      ${shown(this.#alike, ({ matches }) => (matches.nodes.length ? html`<ul class="plain pairs">
        ${matches.nodes.flatMap(({ entity, candidates }) => candidates.map((one) => this.#pair(entity, one)))}</ul>
        ${matches.totalCount > matches.nodes.length ? html`<p class="note">${common.pages.more(matches.totalCount - matches.nodes.length)}</p>` : nothing}` : empty(said.none)))}
      <h3>${said.merged}</h3>${guarded(this.#decided, 'reviewer', ({ matchDecisions }) => this.#merged(matchDecisions.nodes.filter((one) => one.same)))}</section>`;
  }

  #pair(entity, { entity: other, score, reason }) {
    const pair = `${entity.id} ${other.id}`;
    return html`<li class="pair"><p><strong>${link(entity)}</strong> ${this.#traits(entity)} <span aria-hidden="true">↔</span> <strong>${link(other)}</strong> ${this.#traits(other)}</p>
      <p class="note">${said.alike} ${percent(score)} · ${reason}</p>
      <p class="actions">${this.#button('one', pair, said.pair(entity.name, other.name))}${this.#button('two', pair, said.pair(entity.name, other.name))}</p>
      ${this.#form(pair, [entity, other])}</li>`;
  }

  #traits(entity) {
    return html`<small>${[word(entity.__typename.toUpperCase()), entity.country?.name, ...(entity.roles ?? []).map(word)].filter(Boolean).join(', ')} <code>${entity.id}</code></small>`;
  }

  #merged(decisions) {
    if (!decisions.length) return empty(said.noneMerged);
    return html`<ul class="plain pairs">${decisions.map((one) => html`<li class="pair"><p><code>${one.entity}</code> <span aria-label=${said.stands}>→</span> ${link({ id: one.other, name: one.other })}</p>
      <p class="note">${[one.by, one.decidedAt?.slice(0, 10), one.reason].filter(Boolean).join(' · ')}</p>
      <p class="actions">${this.#button('part', one.entity, one.entity)}</p>${this.#form(one.entity, [{ id: one.entity }])}</li>`)}</ul>`;
  }

  #button(intent, of, about) {
    const opened = this.open?.of === of && this.open.intent === intent;
    return html`<button type="button" aria-expanded=${opened ? 'true' : 'false'} aria-label="${said[intent]}: ${about}" ?disabled=${this.busy}
      @click=${() => Object.assign(this, { open: opened ? null : { of, intent }, wrong: null })}>${said[intent]}</button>`;
  }

  #form(of, entities) {
    if (this.open?.of !== of) return nothing;
    const { intent } = this.open;
    return html`<form class="decision" @submit=${(event) => this.#submit(event, entities)}>
      ${intent === 'one' ? html`<fieldset><legend>${said.remains}</legend>${entities.map((each, place) => html`<label class="check"><input type="radio" name="into" value=${each.id}
        ?checked=${place === 1}> ${each.name} <code>${each.id}</code></label>`)}<p class="note">${said.remainsNote}</p></fieldset>` : nothing}
      <label class="reason">${intent === 'one' ? said.reasonIfAny : said.reason} <input name="reason" maxlength="500" ?required=${intent !== 'one'}></label>
      <p class="actions"><button type="submit" class="first" ?disabled=${this.busy}>${said.now[intent]}</button>
        <button type="button" @click=${() => (this.open = null)}>${said.cancel}</button></p>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}</form>`;
  }

  async #submit(event, [entity, other]) {
    event.preventDefault();
    const { intent } = this.open;
    const form = new FormData(event.target);
    const reason = form.get('reason').trim() || null;
    const into = form.get('into');
    const variables = intent === 'one' ? { entity: into === entity.id ? other.id : entity.id, into, reason } : { entity: entity.id, other: other?.id, reason };
    this.busy = true;
    try {
      const [made] = Object.values(await change(PAIRS[intent], variables));
      Object.assign(this, { open: null, wrong: null, message: said.done[intent](made.claims) });
      await Promise.all([this.#alike.refresh(), this.#decided.refresh()]);
      this.querySelector('#matches')?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      this.wrong = trouble(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('match-list', MatchList);
