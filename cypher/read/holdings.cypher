// How much there is at $now, what is told by nobody any more and what was undone since included: so much an export has
// before it at most.
// Parameters: $about STRING (the beginning of the subject's id), $now INTEGER
// Columns: publishers, articles, claims, entities, facts INTEGER
RETURN COUNT { MATCH (p:Publisher) WHERE p.since <= $now } AS publishers,
  COUNT { MATCH (a:Article) WHERE a.since <= $now } AS articles,
  COUNT { MATCH (c:Claim) WHERE c.since <= $now AND c.about STARTS WITH $about } AS claims,
  COUNT { MATCH (e:Entity) WHERE e.since <= $now } AS entities,
  COUNT { MATCH (f:Fact) WHERE f.since <= $now } AS facts
