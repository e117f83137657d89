// A copy leads back to an origin.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (c:Claim)
USING INDEX SEEK c:Claim(since)
WHERE c.since >= $from AND c.since <= $now AND EXISTS { (c)-[:COPIED_FROM|COMPUTED_FROM]->() } AND EXISTS {
  MATCH (c)-[:COPIED_FROM|COMPUTED_FROM*1..]->(root:Claim)
  WITH DISTINCT root
  WHERE root = c
  RETURN root
}
RETURN c.id AS node, 'it is copied or computed from itself in the end' AS problem
LIMIT 100
