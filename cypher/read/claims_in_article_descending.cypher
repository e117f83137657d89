// For each article a page of the accepted claims that stand in it, by id, in descending order.
// Parameters: $ids LIST<STRING>, $position STRING, $limit INTEGER, $now INTEGER
// Columns: id STRING, claim MAP
UNWIND $ids AS id
CALL (id) {
  MATCH (:Article {id: id})<-[:STATED_IN]-(c:Claim)
  WHERE c.id < $position AND c.since + 0 <= $now AND c.review = 'ACCEPTED' AND coalesce(c.undone, $now + 1) > $now
  RETURN c
  ORDER BY c.id DESC
  LIMIT $limit
}
RETURN id,
  //+ claim
  AS claim
