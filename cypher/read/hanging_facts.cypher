// The facts of some kinds that hang on some entities, and all facts of other kinds; also those that no live claim stands
// behind.
// Parameters: $ids, $kinds LIST<STRING>, $allOf LIST<STRING> (labels), $limit, $now INTEGER. Columns: id STRING
CALL () {
  UNWIND $ids AS id
  MATCH (:Subject {id: id})--(f:Fact)
  WHERE f.nodeKind IN $kinds
  RETURN f
  UNION
  UNWIND $allOf AS label
  MATCH (f:$(label))
  RETURN f
}
WITH DISTINCT f
WHERE f.since + 0 <= $now
RETURN f.id AS id
LIMIT $limit
