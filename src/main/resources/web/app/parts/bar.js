import { html, nothing } from 'lit';
import { figure, isKnown } from '../words.js';

/**
 * A quantity as a bar up to `most`: solid to the low, pale to the high, a tick at the best, open where there is no high.
 * Widths are set by property: the Content-Security-Policy forbids style attributes.
 */
export function bar(quantity, most) {
  if (!isKnown(quantity)) return html`<span class="bar unknown" aria-hidden="true"></span>`;
  const part = (value) => `${Math.min(100, (100 * (value ?? 0)) / (most || 1))}%`;
  const open = quantity.high === null;
  const low = part(quantity.low ?? 0);
  const end = open ? `calc(${part(figure(quantity))} + 1.25rem)` : part(quantity.high);
  return html`<span class=${open ? 'bar open' : 'bar'} aria-hidden="true">
    <span class="high" .style=${`width: ${end}`}></span>
    <span class="low" .style=${`width: ${low}`}></span>
    ${quantity.best === null ? nothing : html`<span class="best" .style=${`left: ${part(quantity.best)}`}></span>`}
  </span>`;
}
