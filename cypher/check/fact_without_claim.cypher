// Nothing is in the graph without a claim.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (f:Fact)
WHERE f.since >= $from AND NOT EXISTS { (f)<-[:ABOUT]-(:Claim) }
RETURN f.id AS node, 'no claim is about it' AS problem
LIMIT 100
