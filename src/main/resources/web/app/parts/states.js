// Loading, failed and empty, alike in every view.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';

/** What an `Answer` has to show: its data by `view`, or why there is none. What was there stays while more is fetched. */
export function shown(answer, view, rows = 4) {
  if (answer.error) return failed(answer);
  if (answer.data) return html`<div class=${answer.pending ? 'settling' : 'settled'}>${view(answer.data)}</div>`;
  return answer.pending ? loading(rows) : nothing;
}

/** Grey bars where text will stand. */
export function loading(rows) {
  return html`<div class="loading" role="status" aria-label=${texts.states.loading}>
    ${Array.from({ length: rows }, () => html`<span class="bone"></span>`)}
  </div>`;
}

function failed(answer) {
  const { message, code } = answer.error;
  const said = texts.states[code] ?? texts.states.failed;
  return html`<div class="failed" role="alert">
    <p><strong>${typeof said === 'string' ? said : texts.states.failed}</strong></p>
    ${message ? html`<p>${message}</p>` : nothing}
    <button type="button" @click=${() => answer.again()}>${texts.states.again}</button>
  </div>`;
}

/** A list or table that has nothing to show says so. */
export const empty = (text = texts.states.nothing) => html`<p class="empty">${text}</p>`;
