// Facts by id, with their claims; also those that no live claim stands behind.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: fact MAP, claims LIST<MAP>
UNWIND $ids AS id
MATCH (f:Subject {id: id})
WHERE f:Fact AND f.since + 0 <= $now
RETURN f AS fact,
  //+ behind_claims
  AS claims
