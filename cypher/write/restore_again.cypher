// Takes back what a load that never ended wrote of claims that count again, some at a time; what is kept with
// supplies is put back.
// Parameters: $now INTEGER (sequence of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Restored)
WHERE any(x IN n.again WHERE x > $now)
WITH n LIMIT $limit
SET n.again = [x IN n.again WHERE x <= $now],
    n.undone = CASE WHEN n.undone <= $now THEN n.undone END
WITH n
CALL (n) {
  MATCH (n)-[:ABOUT]->(f:Supply)
  //+ keep_told
}
RETURN count(*) AS removed
