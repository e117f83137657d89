// Claims by id, whatever the state of their review, each with the fact that it is about, where that is one.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: claim MAP, fact MAP
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:ABOUT]->(n:Subject)
WHERE c.since + 0 <= $now
RETURN
  //+ claim
  AS claim, CASE WHEN n:Fact THEN n END AS fact
