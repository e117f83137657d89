// How many live claims wait for a review.
// Parameters: $article STRING?, $kind STRING?, $least FLOAT?, $now INTEGER. Columns: count INTEGER
MATCH (c:Proposed)-[:ABOUT]->(n:Subject)
WHERE c.since + 0 <= $now
AND
  //+ not_retired
AND ($article IS NULL OR EXISTS { (c)-[:STATED_IN]->(:Article {id: $article}) })
AND ($kind IS NULL OR n.nodeKind = $kind)
AND ($least IS NULL OR c.score >= $least)
RETURN count(*) AS count
