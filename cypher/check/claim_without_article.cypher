// No claim without a source.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND c.since <= $now AND COUNT { (c)-[:STATED_IN]->(:Article) } <> 1
RETURN c.id AS node, 'it does not stand in exactly one article' AS problem
LIMIT 100
