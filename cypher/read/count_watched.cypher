// How many facts and entities are watched and changed after one version and by another.
// Parameters: $from, $now INTEGER, $entities, $materials, $countries, $kinds, $sorted LIST<STRING>, $anyKind BOOLEAN (see the part)
// Columns: count INTEGER
//+ changed_claim
MATCH (c)-[:ABOUT]->(n:Subject)
WITH DISTINCT n, 0 AS latest
//+ watched
RETURN count(n) AS count
