// A page of all articles with their publishers, by id.
// Parameters: $position STRING, $limit INTEGER, $now INTEGER. Columns: article MAP
MATCH (a:Article)
WHERE a.id > $position AND a.since + 0 <= $now
WITH a
ORDER BY a.id
LIMIT $limit
RETURN
  //+ article
  AS article
