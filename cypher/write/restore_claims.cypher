// Makes live again what a load that never ended was about to retire, some at a time.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Claim)
WHERE n.until > $sequence
WITH n LIMIT $limit
REMOVE n.until
RETURN count(*) AS removed
