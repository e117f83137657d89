// Removes what a load that never ended left behind, some at a time, and what it kept of it with supplies.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Claim)
WHERE n.since > $sequence
WITH n LIMIT $limit
CALL (n) {
  MATCH (n)-[:ABOUT]->(f:Supply)
  REMOVE f.toldSince
}
DETACH DELETE n
RETURN count(*) AS removed
