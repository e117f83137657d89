// A page of what is watched and changed after one version and by another, by id, in descending order.
// Parameters: $from, $now INTEGER, $position STRING, $limit INTEGER, $entities, $materials, $countries, $kinds, $sorted LIST<STRING>, $anyKind BOOLEAN (see the part)
// Columns: id STRING
//+ changed_claim
MATCH (c)-[:ABOUT]->(n:Subject)
WHERE n.id < $position
WITH DISTINCT n, 0 AS latest
//+ watched
RETURN n.id AS id
ORDER BY id DESC
LIMIT $limit
