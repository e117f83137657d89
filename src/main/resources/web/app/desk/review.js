import { html, nothing } from 'lit';
import { Answer, change } from '../ask.js';
import { go, here, withQuery } from '../routes.js';
import { texts as common } from '../texts.js';
import { word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { empty } from '../parts/states.js';
import { DECISIONS, NAMES, QUEUE } from './queries.js';
import { guarded, trouble } from './sign-in.js';
import { Shortcuts } from './shortcuts.js';
import { texts } from './texts.js';
import './article-context.js';
import './matches.js';
import './proposal.js';

const said = texts.review;
const KINDS = ['supply', 'production', 'intake', 'capacity', 'reserve', 'share', 'ownership', 'operation', 'location', 'participation', 'agreementTerm',
  'agreementStatus', 'measureStatus', 'measureTerm', 'scope', 'event', 'company', 'country', 'deposit', 'facility', 'agreement', 'measure'];
const ID = /^(company|country|deposit|facility|material|agreement|measure):/;

/** What waits for a reviewer: the queue, the claim in hand with its article, and what looks alike. */
class ReviewDesk extends PageElement {
  static properties = { address: {}, at: { state: true }, intent: { state: true }, message: { state: true }, wrong: { state: true }, busy: { state: true } };

  #filter = () => ({ kind: here().query.get('kind'), article: here().query.get('in') });
  #queue = new Answer(this, QUEUE, () => ({ filter: this.#filter() }), { live: true });
  #names = new Answer(this, NAMES, () => {
    const ids = new Set(this.#waiting().flatMap((one) => one.key.flatMap((part) => part.values)).filter((id) => ID.test(id)));
    return ids.size ? { ids: [...ids].slice(0, 100) } : null;
  });
  #shortcuts = new Shortcuts(this, { a: () => this.#take('accept'), r: () => this.#want('reject'), e: () => this.#want('amend'), u: () => this.#undo(),
    n: () => this.#step(1), j: () => this.#step(1), p: () => this.#step(-1), k: () => this.#step(-1), m: () => this.querySelector('match-list')?.toHand(), Escape: () => this.#want(null) },
  (target) => !target.closest?.('match-list'));
  #done = [];
  #place = 0;

  #waiting = () => this.#queue.data?.proposals.nodes ?? [];

  #current() {
    const waiting = this.#waiting();
    const found = waiting.findIndex((one) => one.id === this.at);
    this.#place = found >= 0 ? found : Math.max(0, Math.min(this.#place, waiting.length - 1));
    return waiting[this.#place];
  }

  willUpdate(changed) {
    if (changed.has('address') && here().query.has('claim')) this.at = here().query.get('claim');
  }

  render() {
    document.title = `${said.title} – ${common.product}`;
    return html`<div class="page desk"><header class="desk-head"><div><h1>${said.title}</h1><p class="lead">${said.lead}</p></div>
        ${this.#queue.data ? html`<sign-in role-needed="reviewer"></sign-in>` : nothing}</header>
      ${guarded(this.#queue, 'reviewer', (data) => this.#desk(data.proposals), 10)}
      <p class="unseen" role="status">${this.message ?? ''}</p>
      ${this.#queue.data || this.#queue.error ? html`<match-list ?may=${Boolean(this.#queue.data)}></match-list>` : nothing}</div>`;
  }

  #desk({ nodes, totalCount }) {
    const current = this.#current();
    return html`${this.#choices()}
      ${nodes.length ? html`<div class="review">
        <nav class="queue" aria-label=${said.queue}><h2>${said.queue} <small>${totalCount}</small></h2>
          <ol>${nodes.map((one) => this.#line(one, one === current))}</ol>
          ${totalCount > nodes.length ? html`<p class="note">${said.more(totalCount - nodes.length)}</p>` : nothing}</nav>
        <div class="in-hand">
          <claim-proposal .proposal=${current} .names=${this.#nameOf()} .intent=${this.intent} .wrong=${this.wrong} .message=${this.message} ?busy=${this.busy}
            .position=${said.position(this.#place + 1, totalCount)} .undoable=${this.#done.length > 0}
            @want=${(event) => this.#want(event.detail)} @step=${(event) => this.#step(event.detail)} @undo=${() => this.#undo()}
            @take=${(event) => this.#take(event.detail.decision, event.detail)} @show=${(event) => this.#show(event.detail)}></claim-proposal>
          <article-context .article=${current.claim.article} .current=${current.id} .turn=${this.#done.length} @show=${(event) => this.#show(event.detail)}></article-context>
        </div></div>` : html`${empty(this.#filter().kind || this.#filter().article ? said.noneSuch : said.none)}
          ${this.#done.length ? html`<button type="button" @click=${() => this.#undo()}>${said.undo}</button>` : nothing}`}
      ${this.#shortcuts.legend([['a', said.accept], ['r', said.reject], ['e', said.amend], ['n', said.next], ['p', said.previous], ['u', said.undo], ['m', said.toMatches]])}`;
  }

  #choices() {
    const { kind, article } = this.#filter();
    const articles = new Map(this.#waiting().map((one) => [one.claim.article.id, one.claim.article.title]));
    if (article && !articles.has(article)) articles.set(article, article);
    return html`<div class="choices"><label>${said.kind} <select @change=${(event) => go(withQuery({ kind: event.target.value }))}>
        <option value="">${said.all}</option>${KINDS.map((one) => html`<option value=${one} ?selected=${one === kind}>${word(one)}</option>`)}</select></label>
      <label>${said.article} <select class="articles" @change=${(event) => go(withQuery({ in: event.target.value }))}>
        <option value="">${said.anyArticle}</option>${[...articles].map(([id, title]) => html`<option value=${id} ?selected=${id === article}>${title}</option>`)}</select></label></div>`;
  }

  #line(one, current) {
    const about = one.key.flatMap((part) => part.values).filter((id) => ID.test(id)).map(this.#nameOf()).slice(0, 3).join(' · ');
    return html`<li><button type="button" class="waiting" aria-current=${current ? 'true' : 'false'} @click=${() => this.#show(one.id)}>
      <span class="waiting-about">${about || one.subject}</span>
      <span class="waiting-kind">${[word(one.kind), one.claim.worded].filter(Boolean).join(' · ')} ${one.standing === 'NEW' ? nothing
        : html`<span class="mark ${one.standing === 'DIFFERS' ? 'disputed' : ''}">${said.standing[one.standing]}</span>`}</span></button></li>`;
  }

  #nameOf() {
    const { nodes = [] } = this.#names.data ?? {};
    const names = new Map(nodes.filter((one) => one?.name).map((one) => [one.id, one.name]));
    return (id) => names.get(id) ?? id.slice(id.indexOf(':') + 1);
  }

  #show(id) {
    Object.assign(this, { at: id, intent: null, wrong: null });
  }

  #step(by) {
    const waiting = this.#waiting();
    if (!waiting.length) return;
    this.#show(waiting[(this.#place + by + waiting.length) % waiting.length].id);
    this.#toTop();
  }

  #want(intent) {
    Object.assign(this, { intent, wrong: null });
  }

  async #take(decision, { reason = null, fields } = {}) {
    const current = this.#current();
    if (!current || this.busy) return;
    const variables = decision === 'amend' ? { id: current.id, fields, reason } : { ids: [current.id], reason };
    await this.#change(decision, variables, ([made]) => this.#done.push(made.after));
  }

  async #undo() {
    if (this.busy) return;
    const last = this.#done.at(-1);
    if (!last) {
      this.message = said.undone;
      return;
    }
    await this.#change('undo', { ids: [last], reason: said.takenBack }, ([made]) => {
      this.#done.pop();
      this.at = made.after;
    });
  }

  async #change(decision, variables, then) {
    this.busy = true;
    try {
      then(Object.values(await change(DECISIONS[decision], variables))[0].decisions);
      Object.assign(this, { message: said.done[decision], intent: null, wrong: null });
      await this.#queue.refresh();
      this.#toTop();
    } catch (error) {
      this.wrong = trouble(error);
    } finally {
      this.busy = false;
    }
  }

  /** The reader goes on with what is in hand now, also one who only hears it. */
  async #toTop() {
    await this.updateComplete;
    const head = this.querySelector('claim-proposal');
    await head?.updateComplete;
    head?.querySelector('h2')?.focus({ preventScroll: true });
    this.querySelector('.waiting[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('review-desk', ReviewDesk);
