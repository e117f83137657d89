import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { go, here, openEvidence, withQuery } from '../routes.js';
import { texts as common } from '../texts.js';
import { amount, basis, isKnown, number } from '../words.js';
import { PageElement } from '../parts/element.js';
import { FIGURES, headline } from '../parts/fact.js';
import { link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { CHANGES, STATES } from './queries.js';
import { mark, marked } from './seen.js';
import { texts } from './texts.js';
import { when } from './when.js';

const said = texts.changes;
const MOST_EVENTS = 3;

/** What changed since the reader looked last, or since a load that he chooses. */
class ChangesView extends PageElement {
  static properties = { address: {}, seen: { state: true } };

  #states = new Answer(this, STATES, () => ({}), { live: true });
  #changes = new Answer(this, CHANGES, () => {
    const from = this.#from();
    return from ? { from: { snapshot: from } } : null;
  });

  #from() {
    const { data } = this.#states;
    if (!data) return null;
    return here().query.get('from') ?? marked()?.id ?? this.#before(data);
  }

  /** The state before the present one: what is seen at the first visit. */
  #before({ snapshot, snapshots }) {
    const earlier = snapshots.nodes.filter((one) => one.id !== snapshot.id);
    return (earlier.at(-1) ?? snapshot).id;
  }

  render() {
    document.title = `${said.title} – ${common.product}`;
    return html`<div class="page desk"><h1>${said.title}</h1><p class="lead">${said.lead}</p>
      ${shown(this.#states, (data) => this.#span(data))}
      ${this.#changes.error && here().query.get('from') === null ? html`<p class="note">${said.gone}</p>` : nothing}
      ${shown(this.#changes, (data) => this.#list(data.changes), 8)}</div>`;
  }

  #span({ snapshot, snapshots }) {
    const last = marked();
    const from = this.#from();
    const states = [...snapshots.nodes].reverse();
    const listed = states.some((one) => one.id === from);
    return html`<p class="note">${last ? said.kept(when(last.recordedAt)) : said.first}</p>
      <div class="choices"><label>${said.since} <select @change=${(event) => go(withQuery({ from: event.target.value }))}>
        ${listed ? nothing : html`<option value=${from} selected>${last?.id === from ? when(last.recordedAt) : from}</option>`}
        ${states.map((one) => html`<option value=${one.id} ?selected=${one.id === from}>${when(one.recordedAt)} · ${said.load(one.loads)}${one.id === last?.id ? ` · ${said.lastSeen}` : ''}</option>`)}</select></label>
        <button type="button" @click=${() => this.#mark(snapshot)} ?disabled=${last?.id === snapshot.id && !here().query.get('from')}>${said.seen}</button>
        <span class="note" role="status">${this.seen ? said.seenNow : said.note}</span></div>`;
  }

  #mark(snapshot) {
    mark(snapshot);
    this.seen = true;
    go(withQuery({ from: null }), { replace: true });
    this.requestUpdate();
  }

  #list({ nodes, totalCount }) {
    if (!nodes.length) return empty(said.none);
    return html`<h2>${said.count(number(totalCount))}</h2><ul class="plain changes">${nodes.map(one)}</ul>
      ${totalCount > nodes.length ? html`<p class="note">${said.more(totalCount - nodes.length)}</p>` : nothing}`;
  }
}

const figureOf = (node) => node && FIGURES.map((name) => node[name]).find(isKnown);

/** One thing that changed: what it is, how it reads now and read before, and by what. */
function one({ id, kind, before, after, events }) {
  const [was, is] = [figureOf(before), figureOf(after)];
  const differs = was && is && amount(was) !== amount(is);
  return html`<li class="change"><span class="mark ${kind === 'DISPUTED' ? 'disputed' : ''}">${said.kinds[kind]}</span>
    <div>${after ?? before ? headline(after ?? before) : html`<h3>${id}</h3>`}
      ${differs ? html`<p class="note">${said.was} ${amount(was)} ${basis(was)}</p>` : nothing}
      <ul class="plain source">${events.slice(0, MOST_EVENTS).map((event) => html`<li>${when(event.at)} · ${said.events[event.kind]} · ${link({ id: event.claim.article.id, name: event.claim.article.title })}${
        event.reviewer ? ` · ${event.reviewer}` : ''}${event.note ? ` · ${event.note}` : ''}</li>`)}
        ${events.length > MOST_EVENTS ? html`<li>${common.pages.more(events.length - MOST_EVENTS)}</li>` : nothing}</ul>
      ${after ? html`<button type="button" class="figure" @click=${() => openEvidence(id)}>${common.evidence.open}</button>` : nothing}</div></li>`;
}

customElements.define('changes-view', ChangesView);
