// Whoever stands on a claim that was replaced is led on to what took its place; not where that stands on the claim itself.
MATCH (c:Claim)-[:SUPERSEDES]->(o:Claim)
WITH c, o
ORDER BY c.since, c.id, o.id
CALL (c, o) {
  WITH c, o
  WHERE NOT EXISTS {
    MATCH (c)-[:COPIED_FROM|COMPUTED_FROM|SUPERSEDED_BY*0..]->(root:Claim)
    WITH DISTINCT root
    WHERE root = o
    RETURN root
  }
  MERGE (o)-[:SUPERSEDED_BY]->(c)
}
