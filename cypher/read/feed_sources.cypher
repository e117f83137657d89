// Which of these articles and publishers are committed: what a load that died left of others is about to go.
// Parameters: $articles, $publishers LIST<STRING>, $now INTEGER. Columns: id STRING
UNWIND $articles AS id
MATCH (n:Article {id: id})
WHERE n.since + 0 <= $now
RETURN id
UNION ALL
UNWIND $publishers AS id
MATCH (n:Publisher {id: id})
WHERE n.since + 0 <= $now
RETURN id
