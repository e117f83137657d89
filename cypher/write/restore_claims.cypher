// Makes live again what a load that never ended was about to retire, some at a time, and forgets what it kept of the
// rest with supplies.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Claim)
WHERE n.until > $sequence
WITH n LIMIT $limit
CALL (n) {
  MATCH (n)-[:ABOUT]->(f:Supply)
  REMOVE f.toldSince
}
REMOVE n.until
RETURN count(*) AS removed
