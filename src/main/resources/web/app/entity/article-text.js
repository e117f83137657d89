import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { held } from '../key.js';
import { withQuery } from '../routes.js';
import { texts } from '../texts.js';
import { amount, isKnown, word } from '../words.js';
import { guarded } from '../desk/sign-in.js';
import { LaterElement } from '../parts/element.js';
import { marked } from '../parts/marked.js';
import { paragraphs, placed } from './passages.js';
import { TEXT } from './queries.js';

const said = texts.article;
const MOST = 20;

/** The whole text of an article for those who may read it, where it is kept; each passage that a claim stands on leads to it. */
class ArticleText extends LaterElement {
  static properties = { article: { attribute: false } };

  #answer = new Answer(this, TEXT, () => (held() && this.article ? { article: this.article.id } : null), { live: true });

  render() {
    return html`<section class="part wide" aria-labelledby="text"><h2 id="text">${said.text}</h2>
      ${held() ? guarded(this.#answer, 'analyst', (data) => this.#read(data), 8) : html`<p class="note">${said.forWhom}</p>
        <details><summary>${said.signIn}</summary><sign-in role-needed="analyst"></sign-in></details>`}</section>`;
  }

  #read({ articleText, article, proposals }) {
    const accepted = article?.claims.nodes ?? [];
    const waiting = proposals.nodes.map(({ id, kind, start, end, claim }) => ({ ...claim, id, kind, start, end, waits: true }));
    const unmarked = (article?.claims.totalCount ?? 0) - accepted.length;
    return html`${articleText === null ? this.#notKept() : this.#text(articleText, [...accepted, ...waiting], unmarked)}${this.#waiting(waiting, proposals.totalCount)}`;
  }

  #notKept() {
    const { licence } = this.article;
    return html`<p class="not-kept">${said.notKept} ${licence ? said.licence(licence) : said.noLicence}</p>`;
  }

  #text(text, claims, unmarked) {
    const places = placed(text, claims);
    const left = claims.length - places.length;
    return html`<p class="note"><span class="passage">${said.accepted}</span> · <span class="passage waits">${said.waits}</span> · ${said.lead}</p>
      <div class="text" lang=${this.article.language ?? nothing}>${paragraphs(text, places).map((pieces) => html`<p>${pieces.map((piece) => this.#piece(piece))}</p>`)}</div>
      ${left ? html`<p class="note">${said.unplaced(left)}</p>` : nothing}
      ${unmarked > 0 ? html`<p class="note">${said.unmarked(unmarked)}</p>` : nothing}`;
  }

  #piece({ text, claims }) {
    if (!claims.length) return text;
    const counted = claims.filter((claim) => !claim.waits);
    const about = [...new Set(counted.map((claim) => claim.about.id))].slice(0, MOST);
    const words = [...new Set(claims.map((claim) => claim.worded).filter(Boolean))];
    const title = [counted.length && said.countOf(counted.length), claims.length > counted.length && said.waitingOf(claims.length - counted.length)].filter(Boolean).join(', ');
    return html`<a class=${counted.length ? 'passage' : 'passage waits'} title=${title}
      href=${counted.length ? withQuery({ evidence: about.join(' ') }) : this.#review(claims[0])}>${marked(text, words)}</a>`;
  }

  #waiting(claims, count) {
    if (!claims.length) return nothing;
    return html`<h3>${said.waiting} <small>${count}</small></h3><p class="note">${said.waitingNote}</p><ol class="claims">${claims.map((claim) => html`<li class="claim">
      <p>${word(claim.kind)}${isKnown(claim.value.quantity) ? html` · <strong>${amount(claim.value.quantity)}</strong>` : nothing} · <a href=${this.#review(claim)}>${said.review}</a></p>
      ${claim.quote ? html`<blockquote>${marked(claim.quote, claim.worded ? [claim.worded] : [])}</blockquote>` : nothing}</li>`)}</ol>
      ${count > claims.length ? html`<p class="note">${texts.pages.more(count - claims.length)}</p>` : nothing}`;
  }

  #review = (claim) => `/review?${new URLSearchParams({ in: this.article.id, claim: claim.id })}`;
}

customElements.define('article-text', ArticleText);
