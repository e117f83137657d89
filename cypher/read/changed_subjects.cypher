// The facts and entities about which claims came or were retired after one version and by another.
// Parameters: $from INTEGER, $now INTEGER, $limit INTEGER. Columns: id STRING
CALL () {
  MATCH (c:Claim)
  WHERE c.since > $from AND c.since <= $now
  RETURN c
  UNION ALL
  MATCH (c:Claim)
  WHERE c.until > $from AND c.until <= $now
  RETURN c
  UNION ALL
  MATCH (c:Restored)
  WHERE any(x IN c.again WHERE x > $from AND x <= $now)
  RETURN c
}
MATCH (c)-[:ABOUT]->(n:Subject)
RETURN DISTINCT n.id AS id
LIMIT $limit
