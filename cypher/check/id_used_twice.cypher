// An id names one thing.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (n:Subject|Article|Publisher|Claim)
WHERE n.since >= $from AND n.since <= $now
WITH n.id AS id, count(*) AS uses
WHERE uses > 1
RETURN id AS node, 'its id is used ' + uses + ' times' AS problem
LIMIT 100
