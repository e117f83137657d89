// Joins each claim to what it repeats.
// Parameters: $rows LIST<MAP {from, to}>
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (r:Claim {id: row.to})
MERGE (c)-[:COPIED_FROM]->(r)
