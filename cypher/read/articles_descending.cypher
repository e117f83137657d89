// A page of the articles by id, in descending order.
// Parameters: $title, $kind, $publisher STRING or null, $position STRING, $limit INTEGER, $now INTEGER
// Columns: article MAP
MATCH (a:Article)
WHERE a.id < $position
AND
  //+ article_filter
WITH a
ORDER BY a.id DESC
LIMIT $limit
RETURN
  //+ article
  AS article
