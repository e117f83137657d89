// Numbers, quantities and names, as the reader's language writes them.
import { texts } from './texts.js';

const plain = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });

/** A number in the reader's own notation. */
export const number = (value) => (Math.abs(value) < 10 ? small : plain).format(value);

/** A part of one, in per cent. */
export const percent = (part) => `${small.format(part * 100)} %`;

/** A word of the schema in plain words. */
export function word(code) {
  if (code === null || code === undefined) return '';
  return texts.words[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** The unit of a quantity as a sign. */
export const unit = (quantity) => texts.units[quantity.unit] ?? word(quantity.unit);

/** What a mass is a mass of; empty where the unit is no mass. */
export function basis(quantity) {
  return quantity && String(quantity.unit).startsWith('TONNE') ? texts.bases[quantity.basis] : '';
}

/** Whether anything at all is known of a quantity. */
export const isKnown = (quantity) =>
  Boolean(quantity) && [quantity.low, quantity.best, quantity.high].some((figure) => figure !== null);

/** The one figure that stands for a quantity when it is drawn or sorted: best, else low, else high. */
export const figure = (quantity) => (quantity ? (quantity.best ?? quantity.low ?? quantity.high) : null);

/** A quantity in words with its unit: exact, between bounds, or open to one side. */
export function amount(quantity) {
  if (!isKnown(quantity)) return texts.notKnown;
  const { low, best, high } = quantity;
  const sign = unit(quantity) && `\u00a0${unit(quantity)}`;
  if (high === null) {
    if (best === null || best === low) return `${texts.moreThan(number(low))}${sign}`;
    return `${number(best)}${sign} (${low === null ? texts.boundsNotKnown : texts.atLeast(number(low))})`;
  }
  if (low === null && best === null) return `${texts.upTo(number(high))}${sign}`;
  if (low === high) return `${number(high)}${sign}`;
  const bounds = `${number(low ?? 0)}–${number(high)}`;
  return best === null ? `${bounds}${sign}` : `${number(best)}${sign} (${bounds})`;
}

/** Bounds without a unit, such as an index. */
export const bounds = (value) => (value ? amount({ ...value, unit: 'RATIO' }).trim() : texts.notKnown);

/** A period as the service names it, in words. */
export const period = (text) => (text === 'per-year' ? texts.perYear : (text ?? ''));

/** Several words as a list in a sentence. */
export const list = (words) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
