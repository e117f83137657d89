// Keeps with supplies what all of their live, accepted claims say alike, so that flows are read without their claims;
// where claims differ nothing is kept. What is kept holds from this load on, until the next one that calls this.
// Parameters: $claims LIST<STRING> (claims that this load brought or retired), $now INTEGER (the load's sequence)
UNWIND $claims AS id
MATCH (:Claim {id: id})-[:ABOUT]->(f:Supply)
WITH DISTINCT f
WITH f, COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE
    //+ live_claim
  RETURN DISTINCT {stance: c.stance, low: c.low, best: c.best, high: c.high, unit: c.unit, status: c.status,
                   priority: c.priority}
} AS told
WITH f, size(told) AS different, CASE head(told).stance WHEN 'ASSERTS' THEN head(told) END AS said
SET f.toldSince = CASE WHEN different <= 1 THEN $now END,
    f.toldStatus = said.status,
    f.toldTonnes = CASE WHEN coalesce(said.low, said.best, said.high) IS NOT NULL
      THEN [coalesce(said.low, 0.0 / 0.0), coalesce(said.best, 0.0 / 0.0), coalesce(said.high, 0.0 / 0.0)]
    END,
    f.toldPriority = said.priority
