import { LitElement } from 'lit';

/** A component without a shadow: one style sheet and one set of ids hold for the whole page. */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** One that is drawn in a task of its own, so that a long answer never holds up the page at one go. */
export class LaterElement extends PageElement {
  async scheduleUpdate() {
    await new Promise((drawn) => setTimeout(drawn));
    await super.scheduleUpdate();
  }
}
