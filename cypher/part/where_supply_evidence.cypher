// Whether a live claim about supply f stands in one of $given, or in an article of one.
EXISTS {
  (f)<-[:ABOUT]-(c:Claim)-[:STATED_IN]->(a:Article)
  WHERE (a.id IN $given OR EXISTS { (a)-[:PUBLISHED_BY]->(u:Publisher) WHERE u.id IN $given })
  AND
    //+ live_claim
}
