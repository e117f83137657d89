// The live claims that took the place of some that stood in for others by a decision.
// Parameters: $decision STRING, $now INTEGER. Columns: claim MAP
MATCH (:StandIn {decision: $decision}) (()<-[:SUPERSEDES]-(by WHERE NOT by:StandIn)){1,16} (c)
WHERE coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1
WITH DISTINCT c
ORDER BY c.id
RETURN
  //+ recorded_claim
  AS claim
