// For each entity the accepted claims that describe it.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: id STRING, claims LIST<MAP>
UNWIND $ids AS id
MATCH (f:Subject {id: id})
RETURN id,
  //+ behind_claims
  AS claims
