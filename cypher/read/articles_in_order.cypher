// A page of the articles that meet the conditions, in one of the orders that no index has.
// Parameters: those of the conditions, $begun BOOLEAN (whether past $key and $id), $key STRING or null,
//   $id STRING, $limit INTEGER, $now INTEGER. Columns: article MAP, id STRING, key STRING or null
MATCH (a:Article)
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
WHERE a.since + 0 <= $now
AND
  //+ $article_filter
WITH a, a.id AS id,
  //+ $order
  AS key
WHERE
  //+ $past
WITH a, id, key
//+ $in
LIMIT $limit
RETURN
  //+ article
  AS article, id, key
//+ $in
