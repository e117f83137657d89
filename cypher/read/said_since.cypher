// The live claims that took the place of some that stood in for others by a decision.
// Parameters: $decision STRING, $now INTEGER. Columns: claim MAP
MATCH (:StandIn {decision: $decision}) (()<-[:SUPERSEDES]-(by WHERE NOT by:StandIn)){1,16} (c)
WHERE
  //+ not_retired
WITH DISTINCT c
ORDER BY c.id
RETURN
  //+ recorded_claim
  AS claim
