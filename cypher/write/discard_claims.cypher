// Removes what a load that never ended left behind, some at a time.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Claim)
WHERE n.since > $sequence
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
