// Names that lead to pages, and figures that lead to their claims.
import { html, nothing } from 'lit';
import { addressOf, openEvidence } from '../routes.js';
import { texts } from '../texts.js';
import { amount, basis, isKnown, word } from '../words.js';

/** The name of an entity, leading to its page. */
export const link = (node) => (node ? html`<a href=${addressOf(node.id)}>${node.name ?? node.title}</a>` : nothing);

/** Several of them, with commas between. */
export const links = (nodes) => nodes.map((node, place) => html`${place ? ', ' : nothing}${link(node)}`);

/** A quantity that opens the claims behind it; `facts` are ids, `evidence` what is known of them already. */
export function figureOf(quantity, facts, evidence, { withBasis = true } = {}) {
  const said = amount(quantity);
  const mass = withBasis ? basis(quantity) : '';
  const ids = [].concat(facts ?? []);
  const text = html`<span class=${isKnown(quantity) ? 'amount' : 'amount unknown'}>${said}</span>${mass
    ? html` <span class="basis">${mass}</span>` : nothing}`;
  if (!ids.length) return text;
  return html`<button type="button" class="figure" @click=${() => openEvidence(ids)} title=${texts.evidence.open}>${text}</button>${
    evidence?.disputed ? disputedMark() : nothing}`;
}

/** A word or two that open the claims behind a fact. */
export const claimsOf = (text, facts, evidence) => html`<button type="button" class="figure"
  title=${texts.evidence.open} @click=${() => openEvidence(facts)}>${text}</button>${evidence?.disputed ? disputedMark() : nothing}`;

/** Sources disagree about this. */
export const disputedMark = () => html` <span class="mark disputed">${texts.evidence.disputed}</span>`;

/** Where a measure or agreement stands. */
export const standing = (status) => html`<span class="mark standing-${(status ?? '').toLowerCase()}">${word(status)}</span>`;
