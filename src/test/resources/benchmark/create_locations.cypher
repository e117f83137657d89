// New locations, joined to their ends. Parameters: $rows LIST<MAP {id, kind, properties}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (e:Subject {id: row.properties.entity})
MATCH (k:Subject {id: row.properties.country})
CREATE (f:Subject:Fact:Location)
SET f = row.properties, f.id = row.id, f.nodeKind = row.kind, f.since = $sequence, f.ends = 2
CREATE (e)-[:LOCATED]->(f)
CREATE (f)-[:IN]->(k)
