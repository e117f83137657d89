// What was wrong with rows, and the rows themselves to be mended.
import { html, nothing } from 'lit';
import { asCaller } from '../key.js';
import { number } from '../words.js';
import { save } from '../scenario/downloads.js';
import { texts } from './texts.js';

const said = texts.loads;

/** The first faults of a load as a table, and a way to all refused rows. */
export function faults(load, refused, rows) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${said.refused}><table class="faults">
      <thead><tr><th class="n">${said.line}</th><th>${said.field}</th><th>${said.value}</th><th>${said.reason}</th><th>${said.code}</th></tr></thead>
      <tbody>${refused.map((one) => html`<tr><td class="n">${number(one.line)}</td><td>${one.field ?? '–'}</td><td class="value">${one.value ?? '–'}</td><td>${one.reason}</td><td><small>${one.code}</small></td></tr>`)}</tbody></table></div>
    ${rows > refused.length ? html`<p class="note">${said.firstFew(number(refused.length), number(rows))}</p>` : nothing}
    <button type="button" @click=${(event) => all(load, event.target)}>${said.all}</button>`;
}

async function all(load, button) {
  const answer = await fetch(`/loads/${encodeURIComponent(load)}/refused`, { headers: asCaller() });
  if (answer.ok) save('refused.ndjson', await answer.blob());
  else button.after(` ${(await answer.json().catch(() => ({}))).message ?? `HTTP ${answer.status}`}`);
}
