// All facts of one kind, with their claims, by id.
// Parameters: $kind STRING, $now INTEGER. Columns: fact MAP, claims LIST<MAP>
MATCH (f:Fact {nodeKind: $kind})
WHERE
  //+ visible_fact
RETURN f AS fact,
  //+ behind_claims
  AS claims
ORDER BY f.id
