// Nothing is in the graph without a claim.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (e:Subject)
USING INDEX SEEK e:Subject(since)
WHERE e.since >= $from AND e.since <= $now AND e:Entity AND NOT EXISTS { (e)<-[:ABOUT]-(:Claim) }
RETURN e.id AS node, 'no claim describes it' AS problem
LIMIT 100
