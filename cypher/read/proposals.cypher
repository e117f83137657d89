// A page of the live claims that wait for a review, by id, each with the fact that it is about, where that is one.
// Parameters: $article STRING?, $kind STRING?, $least FLOAT?, $position STRING, $limit INTEGER, $now INTEGER
// Columns: claim MAP, fact MAP
MATCH (c:Proposed)-[:ABOUT]->(n:Subject)
WHERE c.id > $position AND c.since + 0 <= $now
AND
  //+ not_retired
AND ($article IS NULL OR EXISTS { (c)-[:STATED_IN]->(:Article {id: $article}) })
AND ($kind IS NULL OR n.nodeKind = $kind)
AND ($least IS NULL OR c.score >= $least)
WITH c, n
ORDER BY c.id
LIMIT $limit
RETURN
  //+ claim
  AS claim, CASE WHEN n:Fact THEN n END AS fact
