// Where the bands of the picture lie. Parties stand in columns by their distance from the shock; a band is as wide as its
// tonnes, and of a fixed width where no source states them.
import { figure } from '../words.js';

const UNKNOWN_WIDTH = 16;
const LEAST_WIDTH = 3;
/** Left free between two bands. */
export const SEAM = 1;
const MOST_BANDS = 40;
const NODE_WIDTH = 12;
const GAP = 26;

/** The flows on ways from the shock to those asked for: walked back from the losers along what everybody loses. */
export function flowsTo(asked, everybody) {
  const bringing = Map.groupBy(everybody.flatMap((loss) => loss.contributions), (one) => one.supply.buyer.id);
  const found = new Map();
  const open = asked.flatMap((loss) => loss.contributions);
  while (open.length) {
    const flow = open.pop();
    if (found.has(flow.supply.id)) continue;
    found.set(flow.supply.id, flow);
    open.push(...(bringing.get(flow.supply.supplier.id) ?? []));
  }
  return [...found.values()];
}

/** Nodes and bands with their places, in a drawing `width` wide; its height follows. */
export function layout(flows, width) {
  const { kept, left } = forward(flows);
  const nodes = columns(kept);
  const columnCount = Math.max(1, ...[...nodes.values()].map((node) => node.column + 1));
  const scale = scaleOf(kept);
  const bands = kept.map((flow) => band(flow, scale, nodes));
  for (const node of nodes.values()) {
    const total = (side) => bands.filter((one) => one[side] === node).reduce((sum, one) => sum + one.width, 0);
    node.height = Math.max(total('source'), total('target'), 8);
    node.x = 4 + (columnCount < 2 ? 0 : (node.column * (width - NODE_WIDTH - 8)) / (columnCount - 1));
  }
  const height = stack([...nodes.values()], columnCount);
  place(bands);
  return { nodes: [...nodes.values()], bands, height, width, left, last: columnCount - 1, nodeWidth: NODE_WIDTH };
}

/** The widest flows, without those that lead back to where goods come from: a picture in columns has no circles. */
function forward(flows) {
  const sorted = [...flows].sort((a, b) => (figure(b.supply.tonnes) ?? 0) - (figure(a.supply.tonnes) ?? 0));
  const kept = [];
  const reaches = (from, to, seen = new Set()) => {
    if (from === to) return true;
    seen.add(from);
    return kept.some((flow) => flow.supply.supplier.id === from && !seen.has(flow.supply.buyer.id)
      && reaches(flow.supply.buyer.id, to, seen));
  };
  for (const flow of sorted) {
    const { supplier, buyer } = flow.supply;
    if (kept.length < MOST_BANDS && !reaches(buyer.id, supplier.id)) kept.push(flow);
  }
  return { kept, left: flows.length - kept.length };
}

function columns(flows) {
  const nodes = new Map();
  const node = (party) => {
    if (!nodes.has(party.id)) nodes.set(party.id, { id: party.id, name: party.name, column: 0 });
    return nodes.get(party.id);
  };
  flows.forEach((flow) => [flow.supply.supplier, flow.supply.buyer].forEach(node));
  for (let moved = true; moved;) {
    moved = false;
    for (const { supply } of flows) {
      const [from, to] = [node(supply.supplier), node(supply.buyer)];
      if (to.column <= from.column) {
        to.column = from.column + 1;
        moved = true;
      }
    }
  }
  return nodes;
}

function scaleOf(flows) {
  const inflow = Map.groupBy(flows, (flow) => flow.supply.supplier.id).values();
  const most = Math.max(1, ...[...inflow].map((group) => group.reduce((sum, flow) => sum + (figure(flow.supply.tonnes) ?? 0), 0)));
  return 130 / most;
}

function band(flow, scale, nodes) {
  const { supply } = flow;
  const tonnes = figure(supply.tonnes);
  const lost = figure(flow.tonnes);
  return {
    flow,
    source: nodes.get(supply.supplier.id),
    target: nodes.get(supply.buyer.id),
    known: tonnes !== null,
    share: tonnes ? (lost === null ? null : Math.min(1, lost / tonnes)) : null,
    width: (tonnes === null ? UNKNOWN_WIDTH : Math.max(LEAST_WIDTH, tonnes * scale)) + SEAM,
  };
}

function stack(nodes, columnCount) {
  const heights = Array.from({ length: columnCount }, (_, column) => {
    let y = 0;
    for (const node of nodes.filter((one) => one.column === column)) {
      node.y = y + GAP;
      y = node.y + node.height;
    }
    return y;
  });
  const most = Math.max(...heights);
  nodes.forEach((node) => (node.y += (most - heights[node.column]) / 2));
  return most + 16;
}

function place(bands) {
  const used = new Map();
  const next = (node, side, width) => {
    const key = node.id + side;
    const at = used.get(key) ?? 0;
    used.set(key, at + width);
    return node.y + at + width / 2;
  };
  [...bands].sort((a, b) => a.target.y - b.target.y).forEach((one) => (one.from = next(one.source, 'out', one.width)));
  [...bands].sort((a, b) => a.source.y - b.source.y).forEach((one) => (one.to = next(one.target, 'in', one.width)));
}
