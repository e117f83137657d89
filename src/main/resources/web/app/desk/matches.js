import { html, nothing } from 'lit';
import { Answer, askAnew, change } from '../ask.js';
import { number, percent, word } from '../words.js';
import { texts as common } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { Further, onward } from '../parts/further.js';
import { link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { decided } from './decided.js';
import { DECIDED_MATCHES, MATCHES, MATCHING } from './queries.js';
import { isNotLetIn, trouble } from './sign-in.js';
import { Shortcuts } from './shortcuts.js';
import { texts } from './texts.js';

const said = texts.matches;
const both = ({ entity, candidate }) => `${entity.id} ${candidate.id}`;

/** Companies and deposits that may be one and the same, to be made one or told apart by whoever `may`. */
class MatchList extends PageElement {
  static properties = { may: { type: Boolean }, at: { state: true }, turned: { state: true }, rejecting: { state: true }, message: { state: true }, wrong: { state: true }, busy: { state: true } };

  #answer = new Answer(this, MATCHES, () => ({}), { live: true });
  #decided = new Answer(this, DECIDED_MATCHES, () => ({}), { live: true });
  #shortcuts = new Shortcuts(this, { a: () => this.#accept(), r: () => this.#want(true), s: () => this.#turn(), u: () => this.#undo(),
    n: () => this.#step(1), j: () => this.#step(1), p: () => this.#step(-1), k: () => this.#step(-1), Escape: () => this.#want(false) }, (target) => this.contains(target));
  #further = new Further(this);
  #merged = [];
  #place = 0;

  #matches = () => this.#further.whole(this.#answer.data.matches, async (after) => (await askAnew(MATCHES, { after })).matches);

  #pairs = () => (this.#answer.data ? this.#matches().nodes : []).flatMap(({ entity, candidates }) => candidates.map((one) => ({ ...one, entity, candidate: one.entity })));

  #current() {
    const pairs = this.#pairs();
    const found = pairs.findIndex((one) => both(one) === this.at);
    this.#place = found >= 0 ? found : Math.max(0, Math.min(this.#place, pairs.length - 1));
    return pairs[this.#place];
  }

  render() {
    return html`<section class="wide" aria-labelledby="matches"><h2 id="matches" tabindex="-1">${said.title}</h2><p class="note">${said.lead}</p>
      ${shown(this.#answer, () => this.#desk(this.#matches()))}
      <p class="unseen matched" role="status">${this.message ?? ''}</p>
      ${isNotLetIn(this.#decided.error) ? nothing : shown(this.#decided, ({ matchDecisions }) => decided(matchDecisions, this.may && !this.busy,
        (one) => (one.same ? this.#part(one.entity) : this.#join(one.entity, one.other))))}</section>`;
  }

  #desk(matches) {
    const pairs = this.#pairs();
    const current = this.#current();
    if (!current) {
      return html`${empty(said.none)}${this.#merged.length ? html`<button type="button" @click=${() => this.#undo()}>${texts.review.undo}</button>` : nothing}
        ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}`;
    }
    return html`<div class="review"><nav class="queue" aria-label=${said.title}><h3>${texts.review.queue} <small>${number(pairs.length)}</small></h3>
        <ol>${pairs.map((one) => this.#line(one, one === current))}</ol>
        ${onward(matches)}</nav>
      ${this.#pair(current, pairs.length)}</div>
      ${this.may ? this.#shortcuts.keys([['a', said.accept], ['r', said.reject], ['s', said.turn], ['n', texts.review.next], ['p', texts.review.previous], ['u', texts.review.undo]]) : nothing}`;
  }

  #line(one, current) {
    return html`<li><button type="button" class="waiting" aria-current=${current ? 'true' : 'false'} @click=${() => this.#show(one)}>
      <span class="waiting-about">${one.entity.name} · ${one.candidate.name}</span>
      <span class="waiting-kind">${word(one.entity.__typename.toUpperCase())} · ${percent(one.score)}</span></button></li>`;
  }

  #pair(pair, count) {
    const [goes, stays] = this.turned ? [pair.candidate, pair.entity] : [pair.entity, pair.candidate];
    return html`<section class="proposal pair" aria-labelledby="pair"><p class="eyebrow">${texts.review.position(this.#place + 1, count)} · ${word(pair.entity.__typename.toUpperCase())} · ${said.alikeBy(percent(pair.score))}</p>
      <h3 id="pair" tabindex="-1">${said.question(goes.name, stays.name)}</h3><p>${pair.reason}</p>
      <div class="sides">${side(said.goes, goes)}${side(said.stays, stays)}</div>
      ${this.may ? html`<p class="actions">${this.#button(said.accept, 'a', () => this.#accept(), 'first')}${this.#button(said.reject, 'r', () => this.#want(true))}${this.#button(said.turn, 's', () => this.#turn())}
        ${this.#button(texts.review.previous, 'p', () => this.#step(-1), 'quiet')}${this.#button(texts.review.next, 'n', () => this.#step(1), 'quiet')}
        ${this.#button(texts.review.undo, 'u', () => this.#undo(), 'quiet', !this.#merged.length)}<span class="note" aria-hidden="true">${this.message ?? ''}</span></p>` : nothing}
      ${this.rejecting ? html`<form class="decision" @submit=${this.#reject}><label class="reason">${texts.review.reason} <input name="why" maxlength="500" required aria-required="true"></label>
        <p class="actions"><button type="submit" class="first" ?disabled=${this.busy}>${said.rejectNow}</button><button type="button" @click=${() => this.#want(false)}>${texts.review.cancel}</button></p></form>` : nothing}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}</section>`;
  }

  #button(name, key, action, style = '', off = false) {
    return html`<button type="button" class=${style} aria-keyshortcuts=${key} ?disabled=${this.busy || off} @click=${action}>${name}</button>`;
  }

  updated(changed) {
    if (changed.has('rejecting') && this.rejecting) this.querySelector('.decision input')?.focus();
  }

  #show(one) {
    Object.assign(this, { at: both(one), turned: false, rejecting: false, wrong: null });
  }

  #step(by) {
    const pairs = this.#pairs();
    if (!pairs.length) return;
    this.#show(pairs[(this.#place + by + pairs.length) % pairs.length]);
    this.toHand();
  }

  #turn() {
    this.turned = !this.turned;
  }

  #want(rejecting) {
    if (this.may) Object.assign(this, { rejecting, wrong: null });
  }

  #accept() {
    const pair = this.#current();
    if (pair) this.#join(...(this.turned ? [pair.candidate.id, pair.entity.id] : [pair.entity.id, pair.candidate.id]));
  }

  #reject(event) {
    event.preventDefault();
    const { entity, candidate } = this.#current();
    const reason = this.querySelector('.decision input').value.trim();
    if (reason) this.#change('reject', { entity: entity.id, other: candidate.id, reason }, said.rejected);
    else this.wrong = texts.review.reasonNeeded;
  }

  #join(entity, into) {
    return this.#change('accept', { entity, into }, said.accepted, () => this.#merged.push(entity));
  }

  #part(entity) {
    return this.#change('undo', { entity, reason: texts.review.takenBack }, said.parted, () => (this.#merged = this.#merged.filter((one) => one !== entity)));
  }

  #undo() {
    if (this.#merged.length) this.#part(this.#merged.at(-1));
    else this.message = texts.review.undone;
  }

  async #change(decision, variables, done, then = () => {}) {
    if (this.busy || !this.may) return;
    this.busy = true;
    try {
      await change(MATCHING[decision], variables);
      then();
      await Promise.all([this.#answer.refresh(), this.#decided.refresh()]);
      Object.assign(this, { message: done, rejecting: false, turned: false, wrong: null });
      this.toHand();
    } catch (error) {
      this.wrong = trouble(error);
    } finally {
      this.busy = false;
    }
  }

  /** The reader goes on with the pair in hand, or with the heading where none is left. */
  async toHand() {
    await this.updateComplete;
    (this.querySelector('#pair') ?? this.querySelector('h2'))?.focus();
    this.querySelector('.waiting[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** One of two: what tells it from the other. */
function side(title, one) {
  const place = one.latitude === null || one.latitude === undefined ? null : `${number(one.latitude)}°, ${number(one.longitude)}°`;
  const rows = [[said.country, one.country ? link(one.country) : common.notKnown], [said.id, html`<code>${one.id}</code>`], [common.pages.roles, one.roles?.map(word).join(', ')],
    ['LEI', one.lei], ['Ticker', one.ticker], [common.pages.kind, one.type], [common.pages.state, one.status], [common.pages.site, place], [common.pages.aka, one.aliases?.join(' · ')]];
  return html`<section class="side"><p class="eyebrow">${title}</p><h4>${link(one)}</h4>
    <dl>${rows.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

customElements.define('match-list', MatchList);
