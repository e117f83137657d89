// Removes what a load that never ended left behind, some at a time; what is kept with supplies is put back.
// Parameters: $now INTEGER (sequence of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Claim)
WHERE n.since > $now
WITH n LIMIT $limit
CALL (n) {
  MATCH (n)-[:ABOUT]->(f:Supply)
  //+ keep_told
}
DETACH DELETE n
RETURN count(*) AS removed
