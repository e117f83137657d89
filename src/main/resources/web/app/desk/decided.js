// What was decided on entities that looked alike, and how to take it back.
import { html, nothing } from 'lit';
import { number } from '../words.js';
import { link } from '../parts/links.js';
import { when } from './when.js';
import { texts } from './texts.js';

const said = texts.matches;

/** The decisions that hold, the latest first; `act` takes one back, where `may`. */
export function decided({ nodes, totalCount }, may, act) {
  if (!nodes.length) return nothing;
  return html`<h3 id="decided">${said.decided} <small>${number(totalCount)}</small></h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="decided"><table class="decided">
      <thead><tr><th>${said.when}</th><th>${said.one}</th><th>${said.outcome}</th><th>${said.other}</th><th>${said.by}</th><td></td></tr></thead>
      <tbody>${[...nodes].reverse().map((one) => html`<tr><td>${when(one.decidedAt)}</td><td><code>${one.entity}</code></td><td>${one.same ? said.areOne : said.areTwo}</td>
        <td>${link({ id: one.other, name: one.other })}</td><td>${[one.by, one.reason].filter(Boolean).join(': ')}</td>
        <td class="row-actions">${may ? html`<button type="button" @click=${() => act(one)} aria-label=${(one.same ? said.partName : said.joinName)(one.entity, one.other)}>${one.same ? said.part : said.join}</button>` : nothing}</td></tr>`)}</tbody></table></div>`;
}
