// For each entity a page of the facts that hang on it by one relation, by id, in ascending order.
// Parameters: $ids LIST<STRING>, $relation STRING (a Relation), $position STRING, $limit INTEGER, $now INTEGER
// Columns: id STRING, fact MAP, claims LIST<MAP>
UNWIND $ids AS id
CALL (id) {
  //+ related_by_$relation
  WITH f
  WHERE f.id > $position
  AND
    //+ visible_fact
  RETURN f
  ORDER BY f.id
  LIMIT $limit
}
RETURN id, f AS fact,
  //+ claims
  AS claims
