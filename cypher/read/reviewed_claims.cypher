// Claims by id, whatever the state of their review, each with the fact that it is about, where that is one, and with the
// country that its row gave to the entity that it describes, as far as what it said of that still stands.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: claim MAP, fact MAP, place STRING
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:ABOUT]->(n:Subject)
WHERE c.since + 0 <= $now
RETURN
  //+ claim
  AS claim, CASE WHEN n:Fact THEN n END AS fact,
  head(COLLECT {
    MATCH (p:Claim {id: c.id + '/location'})-[:ABOUT]->(l:Location {entity: c.about})
    WHERE coalesce(p.until, $now + 1) > $now OR size([x IN p.again WHERE x <= $now]) % 2 = 1
    RETURN l.country
  }) AS place
