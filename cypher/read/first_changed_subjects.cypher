// Of the facts and entities about which claims came or were retired after one version and by another, the first by id.
// Parameters: $from INTEGER, $now INTEGER, $limit INTEGER (of those looked at), $first INTEGER,
//   $proposed BOOLEAN (whether also those that were not accepted)
// Columns: count INTEGER (of those looked at), ids LIST<STRING>
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
WITH c
WHERE $proposed OR c.review = 'ACCEPTED'
MATCH (c)-[:ABOUT]->(n:Subject)
WITH DISTINCT n.id AS id
LIMIT $limit
WITH id
ORDER BY id
RETURN count(id) AS count, collect(id)[..$first] AS ids
