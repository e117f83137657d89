// A copy leads back to an origin.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (c:Claim)
USING INDEX SEEK c:Claim(since)
WHERE c.since >= $from AND EXISTS { (c)-[:COPIED_FROM|COMPUTED_FROM*1..16]->(c) }
RETURN c.id AS node, 'it is copied or computed from itself in the end' AS problem
LIMIT 100
