// The nodes and edges of a load once more: what a load writes at least. Seen by nobody, since $since is past
// every version. Parameters: $rows LIST<MAP> (columns of loaded.cypher), $since INTEGER
UNWIND $rows AS row
MATCH (s:Subject {id: row.supplier})
MATCH (b:Subject {id: row.buyer})
MATCH (m:Subject {id: row.material})
MATCH (a:Article {id: row.article})
MATCH (l:Load {sequence: row.load})
MERGE (f:Subject {id: row.fact.id})
ON CREATE SET f:Fact:Supply, f += row.fact, f.since = $since
MERGE (s)-[:SUPPLIES]->(f)
MERGE (f)-[:TO]->(b)
MERGE (f)-[:OF]->(m)
MERGE (c:Claim {id: row.claim.id})
ON CREATE SET c += row.claim, c.about = f.id, c.since = $since
MERGE (c)-[:ABOUT]->(f)
MERGE (c)-[:STATED_IN]->(a)
MERGE (c)-[r:RECORDED_BY]->(l)
SET r.line = row.line
