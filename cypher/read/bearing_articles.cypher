// The articles on whose word what is read of some facts and entities is as it is: those in which accepted claims about
// them stand, retired ones too, or claims that replaced or withdrew these, or what any of these repeats or was reckoned
// from, or what took the place of that; and those that withdrew one of them.
// Parameters: $ids LIST<STRING>, $limit, $now INTEGER. Columns: id STRING
CALL () {
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
  WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED'
  RETURN DISTINCT c
}
CALL (c) {
  WITH c AS below
  //+ reached
  WITH DISTINCT root
  MATCH (root)-[:STATED_IN]->(a:Article)
  RETURN a
  UNION
  MATCH (c)<-[:SUPERSEDES|RETRACTS]-(below:Claim)
  WHERE below.since + 0 <= $now
  //+ reached
  WITH DISTINCT root
  MATCH (root)-[:STATED_IN]->(a:Article)
  RETURN a
  UNION
  MATCH (c)-[w:WITHDRAWN_BY]->(l:Load)
  WHERE l.sequence <= $now
  MATCH (a:Article {id: w.article})
  RETURN a
}
RETURN DISTINCT a.id AS id
LIMIT $limit
