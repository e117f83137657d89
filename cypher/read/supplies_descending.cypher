// A page of the supplies by id, in descending order.
// Parameters: those of the conditions, $position STRING, $limit INTEGER, $now INTEGER
// Columns: fact MAP, claims LIST<MAP>
MATCH (f:Supply)
WHERE f.id < $position
AND
  //+ $supply_filter
AND
  //+ visible_fact
WITH f
ORDER BY f.id DESC
LIMIT $limit
RETURN f AS fact,
  //+ behind_claims
  AS claims
ORDER BY f.id DESC
