// A fact is joined to all of its ends.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (f:Subject)
USING INDEX SEEK f:Subject(since)
WHERE f.since >= $from AND f.since <= $now AND f:Fact AND COUNT { (f)--(:Entity) } <> f.ends
RETURN f.id AS node, 'it is not joined to all of its ends' AS problem
LIMIT 100
