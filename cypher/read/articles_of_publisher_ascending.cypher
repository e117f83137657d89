// For each publisher a page of its articles, by id, in ascending order.
// Parameters: $ids LIST<STRING>, $position STRING, $limit INTEGER, $now INTEGER
// Columns: id STRING, article MAP
UNWIND $ids AS id
CALL (id) {
  MATCH (:Publisher {id: id})<-[:PUBLISHED_BY]-(a:Article)
  WHERE a.id > $position AND a.since + 0 <= $now
  RETURN a
  ORDER BY a.id
  LIMIT $limit
}
RETURN id,
  //+ article
  AS article
