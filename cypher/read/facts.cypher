// Facts by id, with their claims.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: fact MAP, claims LIST<MAP>
UNWIND $ids AS id
MATCH (f:Subject {id: id})
WHERE f:Fact
AND
  //+ visible_fact
RETURN f AS fact,
  //+ behind_claims
  AS claims
