// Long lists are fetched in parts: what follows the first part, when it is asked for.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { number } from '../words.js';

/** Keeps what follows the lists of a component. A list that is answered anew begins with its first part. */
export class Further {
  #found = new WeakMap();

  constructor(host) {
    this.host = host;
  }

  /** A list with all of it that is here, and `more`, which fetches the next part where there is one: `part` asks from a cursor on. */
  whole(list, part) {
    const here = this.#found.get(list) ?? { nodes: list.nodes, pageInfo: list.pageInfo, failed: false };
    const more = here.pageInfo.hasNextPage ? () => this.#next(list, here, part) : null;
    return { ...list, nodes: here.nodes, failed: here.failed, more };
  }

  async #next(list, here, part) {
    if (here.asking) return;
    here.asking = true;
    try {
      const { nodes, pageInfo } = await part(here.pageInfo.endCursor);
      this.#found.set(list, { nodes: [...here.nodes, ...nodes], pageInfo, failed: false });
    } catch {
      this.#found.set(list, { ...here, asking: false, failed: true });
    }
    this.host.requestUpdate();
  }
}

/** How many entries of a list are not shown, and the way to them where there is one. */
export function onward({ nodes, totalCount, more, failed }) {
  const rest = (totalCount ?? nodes.length) - nodes.length;
  const text = rest > 0 ? texts.pages.more(number(rest)) : texts.pages.further;
  if (more) {
    return html`<p><button type="button" class="onward" @click=${more}>${text}</button>${
      failed ? html` <span class="wrong" role="alert">${texts.states.failed}</span>` : nothing}</p>`;
  }
  return rest > 0 ? html`<p class="note">${text}</p>` : nothing;
}
