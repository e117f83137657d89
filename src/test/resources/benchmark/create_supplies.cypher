// New supplies, joined to their ends. Parameters: $rows LIST<MAP {id, kind, properties}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (s:Subject {id: row.properties.supplier})
MATCH (b:Subject {id: row.properties.buyer})
MATCH (m:Subject {id: row.properties.material})
CREATE (f:Subject:Fact:Supply)
SET f = row.properties, f.id = row.id, f.nodeKind = row.kind, f.since = $sequence, f.ends = 3
CREATE (s)-[:SUPPLIES]->(f)
CREATE (f)-[:TO]->(b)
CREATE (f)-[:OF]->(m)
