import { html, nothing } from 'lit';
import { Answer } from '../ask.js';
import { closeEvidence, here } from '../routes.js';
import { texts } from '../texts.js';
import { PageElement } from './element.js';
import { asOf } from './clocks.js';
import { claims } from './claims.js';
import { EVIDENCE } from './evidence-query.js';
import { headline } from './fact.js';
import { empty, shown } from './states.js';

/** As many facts are shown at a time. */
const MOST = 20;

/** What stands behind figures: opened over the page by `?evidence=` and the ids of facts or entities. */
class EvidenceDrawer extends PageElement {
  #ids = () => (here().query.get('evidence') ?? '').split(' ').filter(Boolean);
  #answer = new Answer(this, EVIDENCE, () => {
    const ids = this.#ids().slice(0, MOST);
    return ids.length ? { ids, at: asOf() } : null;
  });

  render() {
    return html`<dialog class="drawer" aria-labelledby="evidence-title" @cancel=${this.#cancel} @click=${this.#outside}>
      <div class="sheet">
        <div class="drawer-head"><h2 id="evidence-title">${texts.evidence.title}</h2>
          <button type="button" class="quiet" @click=${closeEvidence}>${texts.evidence.close}</button></div>
        ${shown(this.#answer, (data) => this.#facts(data.nodes.filter(Boolean)), 8)}
      </div>
    </dialog>`;
  }

  updated() {
    const dialog = this.querySelector('dialog');
    const wanted = this.#ids().length > 0;
    if (wanted && !dialog.open) dialog.showModal();
    if (!wanted && dialog.open) dialog.close();
  }

  #facts(nodes) {
    if (!nodes.length) return empty(texts.evidence.none);
    const rest = this.#ids().length - MOST;
    return html`${nodes.map((node) => {
      const evidence = node.evidence ?? node.described;
      return html`<section class="fact">${headline(node)}${evidence ? claims(evidence) : empty(texts.evidence.none)}</section>`;
    })}${rest > 0 ? html`<p class="note">${texts.pages.more(rest)}</p>` : nothing}`;
  }

  #cancel(event) {
    event.preventDefault();
    closeEvidence();
  }

  #outside(event) {
    if (event.target.localName === 'dialog') closeEvidence();
  }
}

customElements.define('evidence-drawer', EvidenceDrawer);
