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
AND
  //+ not_retired
WITH c
ORDER BY c.id
RETURN
  //+ recorded_claim
  AS claim
