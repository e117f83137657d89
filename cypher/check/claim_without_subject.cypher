// Each claim is about one fact or entity.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND COUNT { (c)-[:ABOUT]->(:Subject) } <> 1
RETURN c.id AS node, 'it is not about exactly one fact or entity' AS problem
LIMIT 100
