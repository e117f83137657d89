// Articles and publishers by id, with the hashes of what was recorded of them.
// Parameters: $articles, $publishers LIST<STRING>. Columns: id, digest STRING
UNWIND $articles AS id
MATCH (n:Article {id: id})
RETURN id, n.digest AS digest
UNION ALL
UNWIND $publishers AS id
MATCH (n:Publisher {id: id})
RETURN id, n.digest AS digest
