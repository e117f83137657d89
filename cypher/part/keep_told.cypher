// Keeps with supply f what all of its claims that are live and accepted at $now say alike, and from which load on they
// do; where they say different things nothing is kept.
WITH f, COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE
    //+ live_claim
  RETURN DISTINCT {stance: c.stance, low: c.low, best: c.best, high: c.high, unit: c.unit, status: c.status,
                   priority: c.priority}
} AS told, head(COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE c.since + 0 <= $now
  RETURN max(CASE WHEN c.until <= $now THEN coalesce([x IN c.again WHERE x <= $now][-1], c.until) ELSE c.since END)
}) AS last
WITH f, last, size(told) AS different, CASE head(told).stance WHEN 'ASSERTS' THEN head(told) END AS said
WITH f, last, CASE WHEN different = 1 THEN said END AS said, different <= 1 AS alike
SET f.toldSince = CASE WHEN alike THEN last END,
    f.toldStatus = said.status,
    f.toldTonnes = CASE WHEN coalesce(said.low, said.best, said.high) IS NOT NULL
      THEN [coalesce(said.low, 0.0 / 0.0), coalesce(said.best, 0.0 / 0.0), coalesce(said.high, 0.0 / 0.0)]
    END,
    f.toldPriority = said.priority
