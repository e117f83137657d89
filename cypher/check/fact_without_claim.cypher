// Nothing is in the graph without a claim.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (f:Subject)
USING INDEX SEEK f:Subject(since)
WHERE f.since >= $from AND f.since <= $now AND f:Fact AND NOT EXISTS { (f)<-[:ABOUT]-(:Claim) }
RETURN f.id AS node, 'no claim is about it' AS problem
LIMIT 100
