// The same as behind_articles, each article with its publisher.
COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)-[s:STATED_IN]->(a:Article)
  WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED' AND coalesce(c.undone, $now + 1) > $now
  RETURN {id: c.id, place: properties(s), article: properties(a),
          publisher: head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p {.id, .name}])}
}
