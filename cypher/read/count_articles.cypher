// How many articles meet the conditions.
// Parameters: those of the conditions, $now INTEGER. Columns: count INTEGER
MATCH (a:Article)
WHERE a.since + 0 <= $now
AND
  //+ $article_filter
RETURN count(a) AS count
