// Joins each claim to one that it replaces, which is live no longer from this load on.
// Parameters: $rows LIST<MAP {from, to}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (r:Claim {id: row.to})
SET r.until = coalesce(r.until, $sequence)
MERGE (c)-[:SUPERSEDES]->(r)
