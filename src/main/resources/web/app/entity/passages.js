// Where claims stand in a text: passages may lie within each other or overlap, so the text is cut wherever one begins or ends.

/** The claims whose place is known, each with its first and last offset; the others are left out. */
export function placed(text, claims) {
  return claims.map((claim) => ({ claim, ...placeOf(text, claim) })).filter((one) => one.end > one.start);
}

/** By the recorded offsets where the words stand there; else where they stand once and nowhere else. */
function placeOf(text, { quote, start, end }) {
  const recorded = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (recorded && (!quote || text.slice(start, end) === quote)) return { start, end };
  const found = quote ? text.indexOf(quote) : -1;
  return found >= 0 && text.indexOf(quote, found + 1) < 0 ? { start: found, end: found + quote.length } : null;
}

/** The paragraphs of a text, each as pieces with the claims that stand on all of the piece. */
export function paragraphs(text, places) {
  const cuts = [...new Set(places.flatMap((one) => [one.start, one.end]))].sort((one, other) => one - other);
  return blocks(text).map(([from, to]) => {
    const edges = [from, ...cuts.filter((cut) => cut > from && cut < to), to];
    return edges.slice(1).map((end, at) => piece(text, edges[at], end, places));
  });
}

const piece = (text, from, to, places) => ({
  text: text.slice(from, to), claims: places.filter((one) => one.start <= from && one.end >= to).map((one) => one.claim),
});

function blocks(text) {
  const found = [];
  let from = 0;
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    found.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  return [...found, [from, text.length]].filter(([start, end]) => end > start);
}
