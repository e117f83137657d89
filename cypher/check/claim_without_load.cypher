// Each claim tells which load brought it.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (c:Claim)
WHERE c.since >= $from AND NOT EXISTS {
  (c)-[:RECORDED_BY]->(l:Load)
  WHERE l.sequence + 0 = c.since
}
RETURN c.id AS node, 'it does not tell which load brought it' AS problem
LIMIT 100
