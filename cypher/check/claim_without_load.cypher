// Each claim tells which load brought it.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND c.since <= $now AND NOT EXISTS {
  (c)-[:RECORDED_BY]->(l:Load)
  WHERE l.sequence + 0 = c.since
}
RETURN c.id AS node, 'it does not tell which load brought it' AS problem
LIMIT 100
