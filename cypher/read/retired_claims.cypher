// The claims that some claims replaced or withdrew, or that some sources withdrew, with all on whose word they were.
// Parameters: $sources LIST<STRING> (articles and publishers), $claims LIST<STRING>, $now INTEGER
// Columns: id, about STRING, by LIST<STRING>, withdrawnBy LIST<LIST<STRING>> (articles with their publishers)
CALL () {
  UNWIND $claims AS id
  MATCH (:Claim {id: id})-[:SUPERSEDES|RETRACTS]->(c:Claim)
  RETURN c
  UNION
  //+ left_out_article
  MATCH (a)-[:PUBLISHED_BY]->(:Publisher)<-[:PUBLISHED_BY]-(:Article)<-[:STATED_IN]-(c:Claim)-[w:WITHDRAWN_BY]->(:Load)
  WHERE w.article = a.id
  RETURN c
}
WITH DISTINCT c
WHERE c.until <= $now AND coalesce(size([x IN c.again WHERE x <= $now]), 0) % 2 = 0
RETURN c.id AS id, c.about AS about,
       [(c)<-[:SUPERSEDES|RETRACTS]-(by:Claim) WHERE by.since <= $now | by.id] AS by,
       COLLECT {
         MATCH (c)-[w:WITHDRAWN_BY]->(l:Load)
         WHERE l.sequence <= $now
         MATCH (a:Article {id: w.article})
         RETURN [a.id] + [(a)-[:PUBLISHED_BY]->(p:Publisher) | p.id] AS source
       } AS withdrawnBy
