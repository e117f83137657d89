import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { word } from '../words.js';
import { PageElement } from '../parts/element.js';
import { link } from '../parts/links.js';
import { marked } from '../parts/marked.js';
import { empty, shown } from '../parts/states.js';
import { CONTEXT } from './queries.js';
import { texts } from './texts.js';

const said = texts.review;

/** The sentences of an article that are kept, in their order, with the claims marked; that of the one in hand stands out. */
class ArticleContext extends PageElement {
  static properties = { article: { attribute: false }, current: {}, turn: { type: Number } };

  #answer = new Answer(this, CONTEXT, () => (this.article ? { article: this.article.id } : null), { live: true });

  willUpdate(changed) {
    if (changed.has('turn') && changed.get('turn') !== undefined) this.#answer.refresh();
  }

  render() {
    return html`<section class="context" aria-labelledby="context"><h2 id="context">${said.context}</h2>
      <p class="note">${said.contextNote} ${link({ id: this.article.id, name: this.article.title })}</p>
      ${shown(this.#answer, (data) => this.#sentences(sentences(data)), 6)}</section>`;
  }

  #sentences(found) {
    return found.length ? html`<ol class="sentences">${found.map((one) => this.#sentence(one))}</ol>` : empty(said.noSentences);
  }

  #sentence({ quote, claims }) {
    const current = claims.some((claim) => claim.id === this.current);
    return html`<li class=${current ? 'sentence current' : 'sentence'} aria-current=${current ? 'true' : nothing}>${marked(quote, claims.map((claim) => claim.worded).filter(Boolean))}
      <span class="sentence-claims">${claims.map((claim) => (claim.kind && claim.id !== this.current
        ? html`<button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('show', { detail: claim.id }))}>${word(claim.kind)}</button>`
        : html`<small>${claim.kind ? word(claim.kind) : said.accepted}</small>`))}</span></li>`;
  }
}

/** Claims by the sentence they stand in; those whose place is not told come last. */
function sentences({ article, proposals }) {
  const all = [...proposals.nodes.map(({ start, kind, claim }) => ({ ...claim, start, kind })),
    ...(article?.claims.nodes ?? []).map((claim) => ({ ...claim, start: null, kind: null }))].filter((claim) => claim.quote);
  const byQuote = Map.groupBy(all, (claim) => claim.quote);
  const start = ([, claims]) => claims.find((claim) => claim.start !== null)?.start ?? Number.MAX_SAFE_INTEGER;
  return [...byQuote].sort((a, b) => start(a) - start(b)).map(([quote, claims]) => ({ quote, claims }));
}

customElements.define('article-context', ArticleContext);
