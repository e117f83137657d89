// Low, best and high are in that order.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND c.since <= $now AND (c.low > c.best OR c.best > c.high OR c.low > c.high)
RETURN c.id AS node, 'its low, best and high are not in order' AS problem
LIMIT 100
