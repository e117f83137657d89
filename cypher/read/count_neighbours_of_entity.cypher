// For each entity how many distinct entities are at the other end of the facts that hang on it.
// Parameters: $ids LIST<STRING>, $relation, $end STRING, $kind STRING or null, $now INTEGER
// Columns: id STRING, count INTEGER
UNWIND $ids AS id
CALL (id) {
  //+ related_by_$relation
  WITH f
  WHERE ($kind IS NULL OR f[$end] STARTS WITH $kind + ':')
  AND
    //+ visible_fact
  RETURN count(DISTINCT f[$end]) AS count
}
RETURN id, count
