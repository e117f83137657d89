// For each entity how many facts hang on it by one relation.
// Parameters: $ids LIST<STRING>, $relation STRING (a Relation), $now INTEGER. Columns: id STRING, count INTEGER
UNWIND $ids AS id
CALL (id) {
  //+ related_by_$relation
  WITH f
  WHERE
    //+ visible_fact
  RETURN count(f) AS count
}
RETURN id, count
