// Makes live again what a load that never ended was about to retire, some at a time; what is kept with supplies is put
// back.
// Parameters: $now INTEGER (sequence of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Claim)
WHERE n.until > $now
WITH n LIMIT $limit
CALL (n) {
  MATCH (n)-[:ABOUT]->(f:Supply)
  //+ keep_told
}
SET n.undone = CASE WHEN n.undone <= $now THEN n.undone END
REMOVE n.until
RETURN count(*) AS removed
