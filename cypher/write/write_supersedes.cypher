// Joins each claim to one that it replaces, which is live no longer from this load on.
// Whatever stands in for that goes with it. Who stands on it is led on to what takes its place.
// Parameters: $rows LIST<MAP {from, to, heir BOOLEAN?}> (heir: it counts in the place of one that the claim names),
//   $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (r:Claim {id: row.to})
SET r.again = CASE WHEN r.until IS NOT NULL AND size(r.again) % 2 = 1 THEN r.again + $sequence ELSE r.again END,
    r.until = coalesce(r.until, $sequence)
WITH row, c, r
CALL (r, c) {
  MATCH (r)<-[:STANDS_FOR*1..8]-(s)
  WHERE s <> c AND NOT c:StandIn AND (s.until IS NULL OR size(s.again) % 2 = 1)
  SET s.again = CASE WHEN s.until IS NOT NULL AND size(s.again) % 2 = 1 THEN s.again + $sequence ELSE s.again END,
      s.until = coalesce(s.until, $sequence)
  MERGE (c)-[:SUPERSEDES]->(s)
}
MERGE (c)-[k:SUPERSEDES]->(r)
SET k.heir = row.heir
WITH DISTINCT c
CALL (c) {
  MATCH (c)-[:SUPERSEDES]->(o:Claim)
  //+ lead_on
}
