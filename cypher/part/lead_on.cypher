// Leads whoever stands on claim o on to claim c, which takes its place; not where c stands on o itself.
WITH c, o
WHERE NOT EXISTS {
  MATCH (c)-[:COPIED_FROM|COMPUTED_FROM|SUPERSEDED_BY*0..]->(root:Claim)
  WITH DISTINCT root
  WHERE root = o
  RETURN root
}
MERGE (o)-[:SUPERSEDED_BY]->(c)
