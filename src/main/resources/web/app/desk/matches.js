import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { percent, word } from '../words.js';
import { texts as common } from '../texts.js';
import { PageElement } from '../parts/element.js';
import { link } from '../parts/links.js';
import { empty, shown } from '../parts/states.js';
import { MATCHES } from './queries.js';
import { texts } from './texts.js';

const said = texts.matches;

/** Companies and deposits that may be one and the same. */
class MatchList extends PageElement {
  #answer = new Answer(this, MATCHES, () => ({}));

  render() {
    return html`<section class="wide" aria-labelledby="matches"><h2 id="matches">${said.title}</h2><p class="note">${said.lead}</p>
      ${shown(this.#answer, ({ matches }) => (matches.nodes.length ? html`<div class="scroll" tabindex="0" role="group" aria-labelledby="matches"><table>
        <thead><tr><th>${said.entity}</th><th>${said.candidate}</th><th class="n">${said.alike}</th><th>${said.why}</th></tr></thead>
        <tbody>${matches.nodes.flatMap(({ entity, candidates }) => candidates.map((one) => html`<tr><th scope="row">${link(entity)} <small>${word(entity.__typename.toUpperCase())}</small></th>
          <td>${link(one.entity)}</td><td class="n">${percent(one.score)}</td><td>${one.reason}</td></tr>`))}</tbody></table></div>
        ${matches.totalCount > matches.nodes.length ? html`<p class="note">${common.pages.more(matches.totalCount - matches.nodes.length)}</p>` : nothing}` : empty(said.none)))}</section>`;
  }
}

customElements.define('match-list', MatchList);
