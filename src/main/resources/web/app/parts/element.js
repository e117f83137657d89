import { LitElement } from 'lit';

/** A component without a shadow: one style sheet and one set of ids hold for the whole page. */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
