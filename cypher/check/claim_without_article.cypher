// No claim without a source.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND COUNT { (c)-[:STATED_IN]->(:Article) } <> 1
RETURN c.id AS node, 'it does not stand in exactly one article' AS problem
LIMIT 100
