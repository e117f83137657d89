// A page of the facts of one kind, with their claims, by id.
// Parameters: $kind STRING, $position STRING, $limit INTEGER, $now INTEGER. Columns: fact MAP, claims LIST<MAP>
MATCH (f:Fact {nodeKind: $kind})
WHERE f.id > $position
AND
  //+ visible_fact
WITH f
ORDER BY f.id
LIMIT $limit
RETURN f AS fact,
  //+ behind_claims
  AS claims
