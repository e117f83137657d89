// A sentence with the words marked that a claim was read from.
import { html } from 'lit';
import { marked } from '../parts/marked.js';
import { texts } from './texts.js';

/** The quotation of a claim; its figure or state is marked where it stands in it. */
export function quoteOf({ quote, worded }) {
  if (!quote) return html`<span class="unknown">${texts.review.noQuote}</span>`;
  return marked(quote, worded ? [worded] : []);
}
