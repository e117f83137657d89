// Accepted claims by id.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: claim MAP
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED'
RETURN
  //+ claim
  AS claim
