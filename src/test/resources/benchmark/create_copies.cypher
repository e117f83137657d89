// Joins new claims to those that they repeat. Parameters: $rows LIST<MAP {from, to}>
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (r:Claim {id: row.to})
CREATE (c)-[:COPIED_FROM]->(r)
