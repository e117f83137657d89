// All claims that a feed asserts at present, with the articles in which they stand.
// Parameters: $row STRING (the beginning of their ids), $now INTEGER. Columns: id, article STRING
MATCH (c:Claim)
WHERE c.id STARTS WITH $row AND c.since + 0 <= $now AND (c.until IS NULL OR c.until > $now)
MATCH (c)-[:STATED_IN]->(a:Article)
RETURN c.id AS id, a.id AS article
