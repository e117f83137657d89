// For each entity a page of the facts that hang on it by one relation, by id, in descending order.
// Parameters: $ids LIST<STRING>, $relation STRING (a Relation), $behind STRING (how much of the claims, a Behind),
//   $ends LIST<STRING> (at which the entities are read too), $kept LIST<STRING> (kinds of which they are not),
//   $all BOOLEAN (whether more than id and name of these is wanted), $position STRING, $limit INTEGER, $now INTEGER
// Columns: id STRING, fact MAP (of a supply its id, which says all of it), claims LIST<MAP>, ends LIST<MAP>
UNWIND $ids AS id
CALL (id) {
  //+ related_by_$relation
  WITH f
  WHERE f.id < $position
  AND
    //+ visible_fact
  RETURN f
  ORDER BY f.id DESC
  LIMIT $limit
}
RETURN id, CASE WHEN f:Supply THEN f.id ELSE f END AS fact,
  //+ behind_$behind
  AS claims,
  //+ named_ends
  AS ends
