// How many live claims wait for a review.
// Parameters: $article STRING?, $kind STRING?, $least FLOAT?, $now INTEGER. Columns: count INTEGER
MATCH (c:Proposed)-[:ABOUT]->(n:Subject)
WHERE c.since + 0 <= $now
AND (coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1)
AND ($article IS NULL OR EXISTS { (c)-[:STATED_IN]->(:Article {id: $article}) })
AND ($kind IS NULL OR n.nodeKind = $kind)
AND ($least IS NULL OR c.score >= $least)
RETURN count(*) AS count
