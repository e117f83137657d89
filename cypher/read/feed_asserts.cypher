// All claims that a feed asserts at present, with the articles in which they stand.
// Parameters: $row STRING (the beginning of their ids), $now INTEGER. Columns: id, article STRING
MATCH (c:Claim)
WHERE c.id STARTS WITH $row AND c.since + 0 <= $now
AND (c.until IS NULL OR c.until > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1 OR EXISTS {
  MATCH (c)<-[:STANDS_FOR*1..8]-(s)
  WHERE s.since <= $now AND (coalesce(s.until, $now + 1) > $now OR size([x IN s.again WHERE x <= $now]) % 2 = 1)
})
MATCH (c)-[:STATED_IN]->(a:Article)
RETURN c.id AS id, a.id AS article
