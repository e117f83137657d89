// Each claim is about one fact or entity.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND c.since <= $now AND COUNT { (c)-[:ABOUT]->(:Subject) } <> 1
RETURN c.id AS node, 'it is not about exactly one fact or entity' AS problem
LIMIT 100
