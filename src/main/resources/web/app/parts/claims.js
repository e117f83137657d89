// Claims behind a fact: the one that was taken first, then the others, each with its place in its source.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { amount, isKnown, list, word } from '../words.js';
import { disputedMark, link } from './links.js';
import { marked } from './marked.js';

const said = texts.evidence;

/** The evidence of one fact or entity. */
export function claims(evidence) {
  const taken = evidence.preferred?.claim.id;
  const aside = new Map(evidence.setAside.map((one) => [one.claim.id, one.reason]));
  const sorted = [...evidence.claims].sort((a, b) => rank(a, taken) - rank(b, taken));
  const copies = evidence.claims.filter((claim) => claim.copiedFrom.length).length;
  return html`
    <p class="origins"><strong>${texts.answer.origins(evidence.origins)}</strong> · ${said.claims(evidence.claims.length)}${
      copies ? html`, ${said.copies(copies)}` : nothing}${evidence.disputed ? disputedMark() : nothing}${
      evidence.denied ? html` <span class="mark disputed">${said.denied}</span>` : nothing}</p>
    ${evidence.rivals.length ? html`<dl class="rivals"><dt>${said.rivals}</dt>${evidence.rivals.map((rival) =>
      html`<dd><span class="field">${rival.field}</span> ${list(rival.values)}</dd>`)}</dl>` : nothing}
    <ol class="claims">${sorted.map((claim) => one(claim, claim.id === taken && evidence.preferred.why, aside.get(claim.id)))}</ol>`;
}

const rank = (claim, taken) => (claim.id === taken ? 0 : claim.copiedFrom.length ? 2 : 1);

/** One claim: what it says, who says it, and where. */
export function one(claim, why, reason) {
  const { article } = claim;
  return html`<li class="claim">
    <p class="says">${worded(claim)}${claim.stance === 'DENIES' ? html` <span class="mark disputed">${said.denies}</span>` : nothing}</p>
    ${claim.quote ? html`<blockquote>${marked(claim.quote, claim.worded ? [claim.worded] : [])}</blockquote>` : nothing}
    <p>${link({ id: article.id, name: article.title })}</p>
    <p class="source">${[article.publisher?.name, article.publishedOn ?? said.undated, word(article.kind)].filter(Boolean).join(' · ')}
      ${article.url ? html` · <a href=${article.url} target="_blank" rel="noopener noreferrer">${said.read}<span aria-hidden="true"> ↗</span></a>` : html` · ${said.noAddress}`}</p>
    <p class="source">${claim.assertedBy ? html`${said.saysIn} ${claim.assertedBy} · ` : nothing}<span class="locator">${claim.locator ?? said.place}</span></p>
    ${notes(claim, why, reason)}
  </li>`;
}

function worded(claim) {
  const { quantity, stated } = claim.value;
  const figure = isKnown(quantity) ? amount(quantity) : '';
  if (claim.worded) return html`“${claim.worded}”${figure ? html` <span class="read">${figure}</span>` : nothing}`;
  if (figure) return figure;
  const facts = stated.slice(0, 6).map((one) => html`<span class="stated"><span class="field">${one.field}</span> ${list(one.values)}</span> `);
  return facts.length ? facts : said.title;
}

function notes(claim, why, reason) {
  const marks = [
    why && html`<span class="mark taken">${said.taken}</span> ${said.why.toLowerCase()}: ${word(why)}`,
    reason && word(reason),
    claim.copiedFrom.length && said.repeats,
    claim.computedFrom.length && said.computed,
    claim.retractedAt && said.retracted(claim.retractedAt.slice(0, 10)),
    claim.note && html`${said.note}: ${claim.note}`,
  ].filter(Boolean);
  return marks.length ? html`<p class="source">${marks.map((mark, place) => html`${place ? ' · ' : nothing}${mark}`)}</p>` : nothing;
}
