// Removes the decisions of a load that never ended, some at a time.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:MatchDecision)
WHERE n.since > $sequence
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
