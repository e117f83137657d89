// The map as a drawing that can be moved and enlarged. Colours are those of the style sheet; nothing is a style attribute.
import { html, svg } from 'lit';
import { texts } from '../texts.js';
import { PageElement } from '../parts/element.js';
import world from './world.json';

const said = texts.map;
const [WEST, NORTH, EAST, SOUTH] = [-170, 78, 180, -56];
/** A degree of latitude is drawn a third longer than one of longitude. */
const NARROW = 0.75;
const [WIDTH, HEIGHT] = [NARROW * (EAST - WEST), NORTH - SOUTH];
const MOST_ZOOM = 20;
const STEP = 1.5;
/** How far a flow bends aside, as a part of its length. */
const BEND = 0.22;
/** A press that moves less than this many pixels is a click. */
const STILL = 4;

const placed = ([east, north]) => [NARROW * (east - WEST), NORTH - north];
const path = (ring) => `M${ring.map((point) => placed(point).map((value) => value.toFixed(2)).join(' ')).join('L')}Z`;
const land = world.outlines.features.flatMap((one) => one.geometry.coordinates).flat().map(path).join('');

/** A point inside a country, by its numeric code of ISO 3166-1: degrees east and north. */
export const centre = (numeric) => world.centres[numeric];

/** Deposits, plants, measures and flows over the outlines of countries. Fires `open` with the item that is clicked on. */
class WorldMap extends PageElement {
  static properties = { places: { attribute: false }, zoom: { state: true }, middle: { state: true }, width: { state: true } };

  #watch = new ResizeObserver(([entry]) => (this.width = Math.round(entry.contentRect.width)));
  #press = null;
  #moved = false;

  constructor() {
    super();
    Object.assign(this, { places: { deposits: [], plants: [], measures: [], flows: [] }, zoom: 1, middle: [WIDTH / 2, HEIGHT / 2], width: 0 });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch.observe(this);
    this.addEventListener('wheel', this.#wheel, { passive: false });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.disconnect();
    this.removeEventListener('wheel', this.#wheel);
  }

  render() {
    const [wide, high] = [WIDTH / this.zoom, HEIGHT / this.zoom];
    const pixel = this.#pixel();
    const { deposits, plants, measures, flows } = this.places;
    return html`<svg class="world" viewBox="${this.middle[0] - wide / 2} ${this.middle[1] - high / 2} ${wide} ${high}" preserveAspectRatio="xMidYMid meet" role="img" aria-label=${said.label}
        @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}>
        <path class="land" d=${land}></path>
        ${flows.map((flow) => this.#flow(flow, pixel))}
        ${plants.map((one) => (one.label ? this.#counted(one, 'plant', pixel, [0, 0]) : this.#square(one, pixel)))}
        ${measures.map((one) => this.#counted(one, 'measure', pixel, [13 * pixel, -13 * pixel]))}
        ${deposits.map((one) => this.#mark(one, svg`<circle class="deposit" cx=${placed(one.value)[0]} cy=${placed(one.value)[1]} r=${4.5 * pixel} stroke-width=${1.5 * pixel}></circle>`))}
      </svg>
      <div class="map-zoom" role="group" aria-label=${said.zoom}><button type="button" aria-label=${said.in} @click=${() => this.#enlarge(STEP)}>+</button>
        <button type="button" aria-label=${said.out} @click=${() => this.#enlarge(1 / STEP)}>−</button></div>`;
  }

  /** The size of a pixel of the screen in units of the drawing. */
  #pixel() {
    const room = this.querySelector('svg')?.getBoundingClientRect();
    const scale = room?.width ? Math.min(room.width / WIDTH, room.height / HEIGHT) : (this.width || 1200) / WIDTH;
    return 1 / (scale * this.zoom);
  }

  #mark(one, drawn) {
    const open = () => this.#moved || this.dispatchEvent(new CustomEvent('open', { detail: one.open }));
    return svg`<g class="place" @click=${open}>${drawn}<title>${one.said}</title></g>`;
  }

  #counted(one, style, pixel, [right, down]) {
    const [x, y] = placed(one.value);
    const half = 9 * pixel;
    return this.#mark(one, svg`<rect class=${style} x=${x + right - half} y=${y + down - half} width=${2 * half} height=${2 * half} rx=${style === 'measure' ? half : 0} stroke-width=${1.25 * pixel}></rect>
      <text class=${style} x=${x + right} y=${y + down + 4 * pixel} font-size=${11 * pixel} text-anchor="middle">${one.label}</text>`);
  }

  /** A plant whose place is known: somewhat larger than a deposit, so that one at its mine shows both. */
  #square(one, pixel) {
    const [x, y] = placed(one.value);
    const half = 7 * pixel;
    return this.#mark(one, svg`<rect class="plant placed" x=${x - half} y=${y - half} width=${2 * half} height=${2 * half} stroke-width=${1.25 * pixel}></rect>`);
  }

  #flow(flow, pixel) {
    const [[x0, y0], [x1, y1]] = flow.coords.map(placed);
    const [cx, cy] = [(x0 + x1) / 2 + BEND * (y1 - y0), (y0 + y1) / 2 - BEND * (x1 - x0)];
    const back = Math.atan2(cy - y1, cx - x1);
    const tip = (turn) => `${x1 + 10 * pixel * Math.cos(back + turn)} ${y1 + 10 * pixel * Math.sin(back + turn)}`;
    return this.#mark(flow, svg`<path class="route" d="M${x0} ${y0}Q${cx} ${cy} ${x1} ${y1}" stroke-width=${flow.width * pixel} stroke-dasharray=${flow.known ? 'none' : `${5 * pixel} ${4 * pixel}`}></path>
      <path class="tip" d="M${x1} ${y1}L${tip(0.45)}L${tip(-0.45)}Z"></path>`);
  }

  #enlarge(factor, about = this.middle) {
    const zoom = Math.min(MOST_ZOOM, Math.max(1, this.zoom * factor));
    const part = this.zoom / zoom;
    this.#goTo(about.map((value, axis) => value + (this.middle[axis] - value) * part), zoom);
  }

  #goTo([x, y], zoom = this.zoom) {
    const within = (value, size) => Math.min(size - size / zoom / 2, Math.max(size / zoom / 2, value));
    Object.assign(this, { middle: [within(x, WIDTH), within(y, HEIGHT)], zoom });
  }

  #wheel = (event) => {
    if (!event.target.closest('svg') || (event.deltaY > 0 && this.zoom === 1)) return;
    event.preventDefault();
    const room = this.querySelector('svg').getBoundingClientRect();
    const pixel = this.#pixel();
    this.#enlarge(event.deltaY < 0 ? 1.2 : 1 / 1.2, [this.middle[0] + (event.clientX - room.x - room.width / 2) * pixel, this.middle[1] + (event.clientY - room.y - room.height / 2) * pixel]);
  };

  #down = (event) => {
    this.#press = { at: [event.clientX, event.clientY], middle: this.middle };
    this.#moved = false;
  };

  #move = (event) => {
    if (!this.#press) return;
    const by = [event.clientX - this.#press.at[0], event.clientY - this.#press.at[1]];
    this.#moved ||= Math.hypot(...by) > STILL;
    const pixel = this.#pixel();
    if (this.#moved) this.#goTo(this.#press.middle.map((value, axis) => value - by[axis] * pixel));
  };

  #up = () => {
    this.#press = null;
  };
}

customElements.define('world-map', WorldMap);
