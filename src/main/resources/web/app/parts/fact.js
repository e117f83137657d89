// A fact as a line: who, what, how much, when.
import { html, nothing } from 'lit';
import { amount, basis, period, word } from '../words.js';
import { link, links, standing } from './links.js';

const figure = (quantity) => (quantity === undefined ? nothing
  : html`<strong class="amount">${amount(quantity)}</strong> <span class="basis">${basis(quantity)}</span>`);
const of = (material) => (material ? html` · ${link(material)}` : nothing);
const when = (text) => (text ? html` · ${period(text)}` : nothing);

const LINES = {
  Supply: (f) => html`${link(f.supplier)} → ${link(f.buyer)}${of(f.material)}${when(f.period)} · ${word(f.status)}`,
  Production: (f) => html`${link(f.party)}${f.site ? html` · ${link(f.site)}` : nothing}${of(f.material)}${when(f.period)}`,
  Intake: (f) => html`${link(f.party)}${of(f.material)}${when(f.period)}`,
  Capacity: (f) => html`${link(f.facility)}${of(f.material)} · ${word(f.side)}, ${word(f.state)}`,
  Reserve: (f) => html`${link(f.of)}${of(f.material)} · ${word(f.category)}${when(f.reservedOn)}`,
  Share: (f) => html`${links(f.parties)}${of(f.material)} · ${word(f.stage)}, ${word(f.measureOf)}${when(f.period)}`,
  Ownership: (f) => html`${link(f.owner)} · ${link(f.asset)}${when(f.ownedFrom)}`,
  Participation: (f) => html`${link(f.party)} · ${link(f.agreement)} · ${f.role ?? ''}`,
  AgreementTerm: (f) => html`${link(f.agreement)} · ${word(f.term)}${of(f.termMaterial)}`,
  AgreementStatus: (f) => html`${link(f.agreement)} · ${standing(f.standing)}${when(f.date)}`,
  MeasureTerm: (f) => html`${link(f.measure)} · ${word(f.term)}${of(f.termMaterial)}`,
  MeasureStatus: (f) => html`${link(f.measure)} · ${standing(f.standing)}${when(f.date)}`,
  Scope: (f) => html`${link(f.measure)}${of(f.scopeMaterial)}${of(f.scopeParty)}${of(f.destination)}`,
  Conversion: (f) => html`${link(f.input)} → ${link(f.output)}`,
  Event: (f) => html`${link(f.subject)} · ${word(f.eventKind)}${when(f.eventDate)}`,
  Operation: (f) => html`${link(f.operator)} · ${link(f.run)}`,
  Location: (f) => html`${link(f.entity)} · ${link(f.country)}`,
};

/** The fields of facts that hold a quantity, under the names that the page gives them. */
export const FIGURES = ['supplied', 'produced', 'taken', 'tonnesPerYear', 'held', 'percentage', 'stake', 'yield', 'value', 'size'];

/** What a fact says, or which entity is described. */
export function headline(node) {
  const line = LINES[node.__typename];
  if (!line) return html`<h3>${node.name ? link(node) : node.id}</h3>`;
  const name = FIGURES.find((field) => node[field]);
  return html`<h3>${line(node)}</h3>
    ${name ? html`<p class="large">${figure(node[name])}</p>` : nothing}
    ${node.text || node.what ? html`<p>${node.text ?? node.what}</p>` : nothing}`;
}
