// The live claims about an entity and about the facts of which it is an end, whatever the state of their review.
// Parameters: $id STRING, $now INTEGER. Columns: claim MAP
MATCH (e:Subject {id: $id})
CALL (e) {
  MATCH (e)<-[:ABOUT]-(c:Claim)
  RETURN c
  UNION
  MATCH (e)--(:Fact)<-[:ABOUT]-(c:Claim)
  RETURN c
}
WITH c
WHERE c.since + 0 <= $now
AND (coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1)
WITH c
ORDER BY c.id
RETURN
  //+ recorded_claim
  AS claim
