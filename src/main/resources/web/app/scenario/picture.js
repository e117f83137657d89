import { html, nothing, svg } from 'lit';
import { go, addressOf, openEvidence } from '../routes.js';
import { texts } from '../texts.js';
import { amount, number, percent } from '../words.js';
import { LaterElement } from '../parts/element.js';
import { empty } from '../parts/states.js';
import { layout, SEAM } from './layout.js';

const said = texts.picture;
const STEPS = 5;
/** How tall a name is at least for a finger. */
const REACH = 24;

/** The ways of the loss as bands from the shock to those who lose. A band opens the evidence of its flow. */
class LossPicture extends LaterElement {
  static properties = { flows: { attribute: false }, plain: { type: Boolean }, losers: { type: Number }, of: { type: Number }, width: { state: true } };

  #watch = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && width !== this.width) this.width = width;
  });

  constructor() {
    super();
    this.flows = [];
    Object.assign(this, { plain: false, losers: 0, of: 0 });
    this.width = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  render() {
    if (!this.flows.length) return empty(said.none);
    if (!this.width) return html`<div class="picture-room"></div>`;
    const drawn = layout(this.flows, this.width);
    const bases = new Set(drawn.bands.filter((band) => band.known).map((band) => band.flow.supply.basis));
    return html`<figure class="picture">
      <svg width=${drawn.width} height=${drawn.height} viewBox="0 0 ${drawn.width} ${drawn.height}" role="group"
        aria-label=${(this.plain ? said.flows : said.label)(drawn.bands.length)}>
        <defs>${hatches()}</defs>
        ${drawn.bands.map((band) => drawBand(band, drawn, this.plain))}
        ${drawn.nodes.map((node) => drawNode(node, drawn))}
      </svg>
      <figcaption>
        <span>${said.width}</span><span class="key-hatch">${said.unknown}</span>
        ${this.plain ? nothing : html`<span class="key-scale">${said.colour} <span>0 %</span>${Array.from({ length: STEPS }, (_, step) =>
          html`<i class="loss-${step + 1}"></i>`)}<span>100 %</span></span>`}
        ${bases.size > 1 ? html`<span>${said.bases}</span>` : nothing}
        ${drawn.left ? html`<span>${said.left(drawn.left)}</span>` : nothing}
        ${this.of > this.losers ? html`<span>${said.losers(number(this.losers), number(this.of))}</span>` : nothing}
      </figcaption>
    </figure>`;
  }
}

/** The step of the scale for a lost share; 0 where it is not known. */
export const step = (share) => (share === null ? 0 : Math.max(1, Math.ceil(share * STEPS)));

const hatches = () => [0, 1, 2, 3, 4, 5].map((level) => svg`<pattern id="hatch-${level}" width="6" height="6"
  patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect><rect class="hatch loss-${level}" width="2.5" height="6"></rect></pattern>`);

function drawBand(band, { nodeWidth }, plain) {
  const { supply } = band.flow;
  const [x0, x1] = [band.source.x + nodeWidth, band.target.x];
  const middle = (x0 + x1) / 2;
  const path = `M${x0} ${band.from}C${middle} ${band.from} ${middle} ${band.to} ${x1} ${band.to}`;
  const lost = band.share === null ? said.lostUnknown : said.lost(percent(band.share));
  const label = said.band(supply.supplier.name, supply.buyer.name, supply.material.name, plain ? amount(supply.tonnes) : `${amount(supply.tonnes)}, ${lost}`);
  const open = () => openEvidence(supply.id);
  const key = (event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), open());
  return svg`<path class="band ${band.known ? `loss-${step(band.share)}` : `unknown hatch-${step(band.share)}`}" d=${path}
    stroke-width=${band.width - SEAM} role="button" tabindex="0" aria-label=${label} data-supply=${supply.id}
    @click=${open} @keydown=${key}><title>${label}</title></path>`;
}

function drawNode(node, { last, nodeWidth, width }) {
  const end = node.column === last && last > 0;
  const room = Math.max(12, Math.floor(width / (last + 1) / 7.2));
  const name = node.name.length > room ? `${node.name.slice(0, room - 1).trimEnd()}…` : node.name;
  const anchor = end ? 'end' : node.column === 0 ? 'start' : 'middle';
  const x = end ? node.x + nodeWidth : node.column === 0 ? node.x : node.x + nodeWidth / 2;
  const follow = (event) => {
    event.preventDefault();
    go(addressOf(node.id));
  };
  return svg`<rect class="node" x=${node.x} y=${node.y} width=${nodeWidth} height=${node.height} rx="2"></rect>
    <a href=${addressOf(node.id)} @click=${follow}><rect class="reach" x=${x - { start: 0, middle: REACH / 2, end: REACH }[anchor]} y=${node.y - REACH} width=${REACH} height=${REACH}></rect><text x=${x} y=${node.y - 7} text-anchor=${anchor}>${name}<title>${node.name}</title></text></a>`;
}

customElements.define('loss-picture', LossPicture);
