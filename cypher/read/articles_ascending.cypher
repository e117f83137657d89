// A page of the articles by id, in ascending order.
// Parameters: those of the conditions, $position STRING, $limit INTEGER, $now INTEGER
// Columns: article MAP
MATCH (a:Article)
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
WHERE a.id > $position AND a.since + 0 <= $now
AND
  //+ $article_filter
WITH a
ORDER BY a.id
LIMIT $limit
RETURN
  //+ article
  AS article
