// A page of the facts and entities about which accepted claims came or were retired after one version and by another, by
// id, in ascending order.
// Parameters: $from, $now INTEGER, $position STRING, $limit INTEGER. Columns: id STRING
//+ changed_claim
MATCH (c)-[:ABOUT]->(n:Subject)
WHERE n.id > $position
RETURN DISTINCT n.id AS id
ORDER BY id
LIMIT $limit
