// About how many facts and entities accepted claims came or were retired after one version and by another.
// Parameters: $from, $now INTEGER. Columns: count INTEGER
//+ changed_claim
MATCH (c)-[:ABOUT]->(n:Subject)
RETURN count(DISTINCT n) AS count
