import { html } from 'lit';

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
