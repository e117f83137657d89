// An id names one thing.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (n:Subject|Article|Publisher|Claim)
WHERE n.since >= $from
WITH n.id AS id, count(*) AS uses
WHERE uses > 1
RETURN id AS node, 'its id is used ' + uses + ' times' AS problem
LIMIT 100
