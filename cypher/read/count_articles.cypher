// How many articles meet the conditions.
// Parameters: $title, $kind, $publisher STRING or null, $now INTEGER. Columns: count INTEGER
MATCH (a:Article)
WHERE
  //+ article_filter
RETURN count(a) AS count
