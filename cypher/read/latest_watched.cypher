// What is watched and changed after one version and by another, what changed last at the beginning.
// Parameters: $from, $now INTEGER, $limit INTEGER, $entities, $materials, $countries, $kinds, $sorted LIST<STRING>, $anyKind BOOLEAN (see the part)
// Columns: id STRING
//+ changed_claim
MATCH (c)-[:ABOUT]->(n:Subject)
WITH n, max(CASE WHEN c.until <= $now THEN coalesce([x IN c.again WHERE x <= $now][-1], c.until) ELSE c.since END) AS latest
//+ watched
RETURN n.id AS id
ORDER BY latest DESC, id
LIMIT $limit
