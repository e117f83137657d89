// Nothing is in the graph without a claim.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (f:Subject)
USING INDEX SEEK f:Subject(since)
WHERE f.since >= $from AND f:Fact AND NOT EXISTS { (f)<-[:ABOUT]-(:Claim) }
RETURN f.id AS node, 'no claim is about it' AS problem
LIMIT 100
