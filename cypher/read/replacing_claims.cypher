// Claims by id, as they stood at a version: whether they counted, and what took their place or stands in for them. What
// took the place of what a row said of a country is what the other row says of it.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: id STRING, live BOOLEAN, by LIST<STRING>
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
WHERE c.since + 0 <= $now
RETURN id,
  coalesce(
    //+ not_retired
    , false) AS live,
  [(c)<-[:SUPERSEDES|STANDS_FOR]-(by:Claim) WHERE by.since + 0 <= $now |
    CASE WHEN c.id ENDS WITH '/location'
      AND EXISTS { (by)-[:SUPERSEDES|STANDS_FOR]->(:Claim {id: left(c.id, size(c.id) - 9)}) }
      THEN by.id + '/location'
      ELSE by.id
    END] AS by
