// A sentence with the words marked that a claim was read from.
import { html } from 'lit';
import { texts } from './texts.js';

/** The quotation of a claim; its figure or state is marked where it stands in it. */
export function quoteOf({ quote, worded }) {
  if (!quote) return html`<span class="unknown">${texts.review.noQuote}</span>`;
  return marked(quote, worded ? [worded] : []);
}

/** A text with some of its words marked. */
export function marked(text, words) {
  const found = words.map((word) => [text.indexOf(word), word.length]).filter(([at]) => at >= 0).sort(([a], [b]) => a - b);
  const parts = [];
  let end = 0;
  for (const [at, length] of found.filter(([start], place) => place === 0 || start >= found[place - 1][0] + found[place - 1][1])) {
    parts.push(text.slice(end, at), html`<mark>${text.slice(at, at + length)}</mark>`);
    end = at + length;
  }
  return [...parts, text.slice(end)];
}
