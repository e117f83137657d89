// The entities whose description changes with a load, a page at a time.
// Parameters: $now INTEGER (the load's sequence), $position STRING, $limit INTEGER. Columns: id STRING
CALL () {
  MATCH (c:Claim {since: $now})-[:ABOUT]->(e:Entity)
  RETURN e
  UNION
  MATCH (c:Claim {until: $now})-[:ABOUT]->(e:Entity)
  RETURN e
  UNION
  MATCH (c:Restored)-[:ABOUT]->(e:Entity)
  WHERE $now IN c.again
  RETURN e
}
WITH DISTINCT e.id AS id
WHERE id > $position
RETURN id
ORDER BY id
LIMIT $limit
