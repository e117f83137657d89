// Of the accepted claims about f that are known at $now, those retired since included, where each stands.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)-[s:STATED_IN]->(a:Article)
  WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED' AND coalesce(c.undone, $now + 1) > $now
  RETURN {id: c.id, place: properties(s), article: properties(a)}
}
