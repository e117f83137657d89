import { html, nothing } from 'lit';
import { Answer, ask } from '../ask.js';
import { here, openEvidence } from '../routes.js';
import { texts } from '../texts.js';
import { word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { Further } from '../parts/further.js';
import { disputedMark } from '../parts/links.js';
import { shown } from '../parts/states.js';
import { listsOf, nextOf, QUERIES } from './queries.js';
import { PAGES } from './pages.js';

const FEW = 10;
const ALL = 100;
const said = texts.pages;

/** The page of any entity or source: what it is, then its facts. */
class EntityView extends PageElement {
  static properties = { address: {}, wide: { state: true } };

  #further = new Further(this);
  #kind = () => here().view;
  #id = () => `${here().view}:${here().key}`;
  #answer = new Answer(this, () => QUERIES[this.#kind()], () =>
    (QUERIES[this.#kind()] ? { id: this.#id(), first: this.wide === this.#id() ? ALL : FEW } : null));

  render() {
    if (!QUERIES[this.#kind()] || !here().key) return this.#nowhere(texts.states.nowhere);
    return shown(this.#answer, ({ entity }) => {
      if (!entity) return this.#nowhere(texts.states.NOT_FOUND(this.#id()));
      return this.#page(this.#whole(entity));
    }, 12);
  }

  /** The entity with all of its lists that is here, each with a way on. */
  #whole(entity) {
    const [kind, { id }] = [this.#kind(), entity];
    const lists = listsOf(kind).map((name) => {
      const part = async (after) => (await ask(nextOf(kind, name), { id, after })).entity[name];
      return [name, this.#further.whole(entity[name], part)];
    });
    return { ...entity, ...Object.fromEntries(lists) };
  }

  #nowhere(text) {
    document.title = `${text} – ${texts.product}`;
    return html`<div class="page"><h1>${text}</h1><p><a href="/">${texts.states.home}</a></p></div>`;
  }

  #page(entity) {
    const page = PAGES[entity.__typename.toLowerCase()];
    const name = entity.name ?? entity.title;
    document.title = `${name} – ${texts.product}`;
    return html`<article class="page">
      <header class="entity">
        <p class="eyebrow">${word(entity.__typename.toUpperCase())}</p>
        <h1>${name}</h1>
        ${entity.aliases?.length ? html`<p class="aliases">${said.aka} ${entity.aliases.join(' · ')}</p>` : nothing}
        <dl class="traits">${page.traits(entity).filter(([, value]) => value && value.length !== 0).map(([title, value]) =>
          html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>
        <p class="actions">${page.ask ? html`<a class="button" href=${page.ask(entity)}>${entity.__typename === 'Measure' ? said.askMeasure : said.ask}</a>` : nothing}
          ${entity.described ? html`<button type="button" @click=${() => openEvidence(entity.id)}>${said.described}: ${
            texts.answer.origins(entity.described.origins)}</button>${entity.described.disputed ? disputedMark() : nothing}` : nothing}</p>
      </header>
      ${page.parts(entity)}
      ${this.#more(entity)}
    </article>`;
  }

  #more(entity) {
    const short = Object.values(entity).some((list) => list?.more);
    if (!short || this.wide === entity.id) return nothing;
    return html`<p><button type="button" @click=${() => (this.wide = entity.id)}>${texts.answer.showAll('')}</button></p>`;
  }
}

customElements.define('entity-view', EntityView);
