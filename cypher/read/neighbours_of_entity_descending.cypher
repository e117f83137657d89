// For each entity a page of the distinct entities at the other end of the facts that hang on it, by id, in descending order.
// Parameters: $ids LIST<STRING>, $relation, $end STRING, $kind STRING or null,
//   $all BOOLEAN (whether more than id and name of each is wanted), $position STRING, $limit INTEGER, $now INTEGER
// Columns: id STRING, entity MAP
UNWIND $ids AS id
CALL (id) {
  //+ related_by_$relation
  WITH f
  WHERE f[$end] < $position AND ($kind IS NULL OR f[$end] STARTS WITH $kind + ':')
  AND
    //+ visible_fact
  RETURN DISTINCT f[$end] AS other
  ORDER BY other DESC
  LIMIT $limit
}
MATCH (p:Profile {id: other})
WHERE
  //+ live_profile
RETURN id,
  //+ shown_profile
  AS entity
