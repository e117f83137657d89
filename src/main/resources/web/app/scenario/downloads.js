// Files made of what the page has.
import { texts } from '../texts.js';

/** Hands a file to the reader. */
export function save(name, blob) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

/** The losses as CSV (RFC 4180): raw figures, empty where unknown. */
export function csvOf(losses) {
  const head = ['party', 'partyName', 'material', 'materialName', 'low', 'best', 'high', 'unit', 'basis', 'shareOfKnownSupply',
    'tier', 'relation', 'supplies'];
  const rows = losses.map((loss) => [loss.party.id, loss.party.name, loss.material.id, loss.material.name, loss.tonnes?.low,
    loss.tonnes?.best, loss.tonnes?.high, loss.tonnes?.unit, loss.tonnes?.basis, loss.shareOfKnownSupply, loss.tier, loss.relation,
    loss.contributions.map((one) => one.supply.id).join(' ')]);
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob([`${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** A cell that begins like a formula is set in front of an apostrophe, so that no spreadsheet runs it. */
function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-opacity', 'fill-opacity', 'font-family', 'font-size', 'font-weight', 'mix-blend-mode'];

/** A drawing that stands by itself: with the styles it has here, on its ground, and with the address it is from. */
export function svgOf(drawing) {
  return new Blob([textOf(drawing)], { type: 'image/svg+xml' });
}

function textOf(drawing) {
  const copy = drawing.cloneNode(true);
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, place) => {
    const style = getComputedStyle(originals[place]);
    KEPT.forEach((name) => element.style.setProperty(name, style.getPropertyValue(name)));
    ['tabindex', 'role', 'class'].forEach((name) => element.removeAttribute(name));
  });
  const { width, height } = drawing.viewBox.baseVal;
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  ground.setAttribute('width', width);
  ground.setAttribute('height', height + 24);
  ground.style.fill = getComputedStyle(document.body).backgroundColor;
  copy.prepend(ground);
  const source = document.createElementNS(copy.namespaceURI, 'text');
  source.textContent = `${texts.product}: ${location.href}`;
  source.setAttribute('x', 4);
  source.setAttribute('y', height + 14);
  source.style.cssText = `font: 10px sans-serif; fill: ${getComputedStyle(document.body).color}`;
  copy.append(source);
  copy.setAttribute('height', height + 24);
  copy.setAttribute('viewBox', `0 0 ${width} ${height + 24}`);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as a bitmap, at twice the size. */
export async function pngOf(drawing) {
  const image = new Image();
  image.src = URL.createObjectURL(svgOf(drawing));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
