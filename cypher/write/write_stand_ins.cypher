// Marks claims that stand in for others, by the decision for which they do.
// Parameters: $rows LIST<MAP {id, decision, of}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
WHERE c.since = $sequence
SET c:StandIn, c.decision = row.decision
WITH c, row
MATCH (o:Claim {id: row.of})
MERGE (c)-[:STANDS_FOR]->(o)
