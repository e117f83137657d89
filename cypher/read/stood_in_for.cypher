// The claims for which others stand in by a decision, each with the live one that does so in the end.
// Parameters: $decision STRING, $now INTEGER. Columns: claim MAP, standIn STRING
MATCH (d:StandIn {decision: $decision})-[:STANDS_FOR]->(c:Claim)
MATCH (d)<-[:STANDS_FOR*0..8]-(s)
WHERE coalesce(s.until, $now + 1) > $now OR size([x IN s.again WHERE x <= $now]) % 2 = 1
WITH c, s.id AS standIn
ORDER BY c.id
RETURN
  //+ recorded_claim
  AS claim, standIn
