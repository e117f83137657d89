import { html } from 'lit';
import { addressOf, go, here, onRoute } from './routes.js';
import { texts } from './texts.js';
import { PageElement } from './parts/element.js';
import './parts/combobox.js';
import './parts/evidence.js';
import './scenario/view.js';
import { otherTheme, switchTheme } from './theme.js';

// Opened less often than the question, so fetched when they are.
const LATER = {
  map: () => import('./map/view.js'),
  search: () => import('./entity/search.js'),
  review: () => import('./desk/review.js'),
  intake: () => import('./desk/intake.js'),
  changes: () => import('./desk/changes.js'),
};
const entityPages = () => import('./entity/view.js');

/** Header, search, the view that the address names, and the evidence over it. */
class MonazitePage extends PageElement {
  static properties = { moved: { state: true } };

  #path = location.pathname;

  constructor() {
    super();
    this.moved = false;
    onRoute(() => this.requestUpdate());
    addEventListener('graph', () => (this.moved = true));
    addEventListener('theme', () => this.requestUpdate());
  }

  render() {
    const { view } = here();
    return html`
      <a class="skip" href="#content">${texts.skip}</a>
      <header class="top">
        <a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M4 25 10 9l6 9 6-9 6 16"></path></svg>${texts.product}</a>
        <entity-combobox class="search" label=${texts.search.label} placeholder=${texts.search.placeholder}
          @pick=${(event) => go(addressOf(event.detail.id))}
          @enter=${(event) => go(`/search?q=${encodeURIComponent(event.detail)}`)}></entity-combobox>
        <nav aria-label=${texts.product}>
          ${this.#tab('/', texts.nav.question, view === '' || view === 'scenario')}
          ${this.#tab('/map', texts.nav.map, view === 'map')}
          ${this.#tab('/material/rare-earths', texts.nav.materials, location.pathname === '/material/rare-earths')}
          ${this.#tab('/changes', texts.nav.changes, view === 'changes')}
          ${this.#tab('/review', texts.nav.review, view === 'review')}
          ${this.#tab('/intake', texts.nav.loads, view === 'intake')}
          <a href="/q/graphql-ui/" target="_blank" rel="noopener">${texts.nav.graphql}</a>
          <button type="button" class="quiet theme" aria-label=${texts.theme[otherTheme()]} title=${texts.theme[otherTheme()]}
            @click=${switchTheme}>${otherTheme() === 'dark' ? '☾' : '☀'}</button>
        </nav>
      </header>
      <p class=${this.moved ? 'moved' : 'unseen'} role="status">${this.moved ? texts.states.moved : ''}</p>
      <main id="content" tabindex="-1">${this.#view(view)}</main>
      <evidence-drawer .address=${location.href}></evidence-drawer>`;
  }

  #tab(address, name, current) {
    return html`<a href=${address} aria-current=${current ? 'page' : 'false'}>${name}</a>`;
  }

  #view(view) {
    const address = location.href;
    if (view === '' || view === 'scenario') return html`<scenario-view .address=${address}></scenario-view>`;
    (LATER[view] ?? entityPages)();
    if (view === 'map') return html`<map-view .address=${address}></map-view>`;
    if (view === 'review') return html`<review-desk .address=${address}></review-desk>`;
    if (view === 'intake') return html`<intake-desk .address=${address}></intake-desk>`;
    if (view === 'changes') return html`<changes-view .address=${address}></changes-view>`;
    if (view === 'search') return html`<search-view .address=${address}></search-view>`;
    return html`<entity-view .address=${address}></entity-view>`;
  }

  updated() {
    this.querySelector('evidence-drawer').requestUpdate();
    if (this.#path === location.pathname) return;
    this.#path = location.pathname;
    this.moved = false;
    scrollTo(0, 0);
    this.querySelector('main').focus({ preventScroll: true });
  }
}

customElements.define('monazite-page', MonazitePage);
