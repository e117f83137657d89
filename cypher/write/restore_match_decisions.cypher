// Puts decisions in force again that a load that never ended was about to take back, some at a time.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:MatchDecision)
WHERE n.until > $sequence
WITH n LIMIT $limit
REMOVE n.until
RETURN count(*) AS removed
