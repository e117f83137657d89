// Removes entities that a load that never ended left behind, some at a time; the facts that hang on them went before.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Subject)
WHERE n.since > $sequence
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
